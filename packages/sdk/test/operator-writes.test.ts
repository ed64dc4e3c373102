import { campaignsAbi, donationRouterAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Hex, parseEventLogs } from 'viem'
import { readContract } from 'viem/actions'
import { hashTypedData } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { campaignId } from '../src/ids/campaign-id'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareCancelNonce } from '../src/prepare/donations/cancel-nonce'
import { prepareDonateFor } from '../src/prepare/donations/donate-for'
import { prepareRefresh } from '../src/prepare/donations/refresh'
import { prepareSetOperator } from '../src/prepare/donations/set-operator'
import { prepareSetOperatorSigned } from '../src/prepare/donations/set-operator-signed'
import { getDonor } from '../src/read/get-donor'
import { getOperatorUntil } from '../src/read/get-operator-until'
import { randomNonce } from '../src/typed-data/nonce'
import { type OperatorConsent, operatorConsentStruct } from '../src/typed-data/operator-consent'
import { operatorConsentTypedData } from '../src/typed-data/operator-consent-typed-data'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, bao, campaignTerms, DAY, fundAccount, HOUR, lab, USDC, usdc, verifyAccount } from './terms'

/** Gives with its own money in Ada's name. */
const payer = bao
/** Sends what others signed. */
const relayer = devAccount('chidi')
const lent = { donor: ada.address, operator: payer.address }

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  await fundAccount(chain, payer, 1_000n * USDC)
  await verifyAccount(chain, ada)
})
afterAll(() => chain?.stop())

async function listed(name: string): Promise<Hex> {
  const { deployment } = chain
  const terms = await campaignTerms(chain, { digest: await textDigest(name) })
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}

async function adasConsent(change: Partial<OperatorConsent> = {}) {
  const now = await chain.now()
  const consent = { ...lent, until: now + DAY, nonce: randomNonce(), deadline: now + HOUR, ...change }
  const signature = await ada.signTypedData(operatorConsentTypedData({ deployment: chain.deployment, consent }))
  return { consent, signature }
}

const give = (campaign: Hex) =>
  prepareDonateFor({
    deployment: chain.deployment,
    donations: [{ campaign, amount: USDC }],
    beneficiary: ada.address,
    token: usdc(chain),
  })
const counted = async (campaign: Hex) =>
  (await getDonor(chain.client, { deployment: chain.deployment, campaign, donor: ada.address })).counted
const until = () => getOperatorUntil(chain.client, { deployment: chain.deployment, ...lent })
const refusal = async (sent: Promise<unknown>) => decodeError(await sent.catch((error: unknown) => error))

describe('an operator', () => {
  test('is named by the donor’s signature, gives and refreshes at the donor’s weight, until the donor ends it', async () => {
    const { deployment } = chain
    const campaign = await listed('operated')
    await chain.send(payer, give(campaign))
    expect(await counted(campaign)).toBe(0n)

    const { consent, signature } = await adasConsent()
    const { logs } = await chain.send(relayer, prepareSetOperatorSigned({ deployment, consent, signature }))
    const [set] = parseEventLogs({ abi: campaignsAbi, eventName: 'OperatorSet', logs })
    expect(set?.args).toEqual({ ...lent, until: BigInt(consent.until) })
    expect(await until()).toBe(BigInt(consent.until))

    await chain.send(payer, prepareRefresh({ deployment, campaign, donor: ada.address }))
    expect(await counted(campaign)).toBe(10n ** 18n)
    await chain.send(payer, give(campaign))
    expect(await counted(campaign)).toBe(2n * 10n ** 18n)

    await chain.send(ada, prepareSetOperator({ deployment, ...lent, until: 0 }))
    expect(await until()).toBe(0n)
    await chain.send(payer, give(campaign))
    expect(await counted(campaign)).toBe(2n * 10n ** 18n)
    const refresh = prepareRefresh({ deployment, campaign, donor: ada.address })
    const args = { caller: payer.address }
    expect(await refusal(chain.send(payer, refresh))).toEqual({ name: 'Campaigns_Unauthorized', args })
    await chain.send(ada, refresh)
    expect(await counted(campaign)).toBe(3n * 10n ** 18n)
  })

  test('that the donor named itself no longer acts from the second on at which the consent ends', async () => {
    const { deployment } = chain
    const campaign = await listed('ended')
    const ends = (await chain.now()) + HOUR
    await chain.send(ada, prepareSetOperator({ deployment, ...lent, until: ends }))
    await chain.send(payer, give(campaign))
    expect(await counted(campaign)).toBe(10n ** 18n)
    await chain.moveTo(ends)
    await chain.send(payer, give(campaign))
    expect(await counted(campaign)).toBe(10n ** 18n)
  })

  test('cannot be named in a donor’s place', async () => {
    const { deployment } = chain
    const call = prepareSetOperator({ deployment, ...lent, until: 1 })
    const args = { caller: payer.address }
    expect(await refusal(chain.send(payer, call))).toEqual({ name: 'Campaigns_Unauthorized', args })
  })
})

describe('a signed consent', () => {
  test('has the digest that the router computes', async () => {
    const { deployment, client } = chain
    const { consent } = await adasConsent()
    const digest = await readContract(client, {
      address: deployment.donationRouter,
      abi: donationRouterAbi,
      functionName: 'consentDigest',
      args: [operatorConsentStruct(deployment, consent)],
    })
    expect(hashTypedData(operatorConsentTypedData({ deployment, consent }))).toBe(digest)
  })

  test('happens once, and not at all once its nonce is cancelled', async () => {
    const { deployment } = chain
    const once = await adasConsent()
    await chain.send(relayer, prepareSetOperatorSigned({ deployment, ...once }))
    const cancelled = await adasConsent()
    await chain.send(ada, prepareCancelNonce({ deployment, nonce: cancelled.consent.nonce }))
    for (const { consent, signature } of [once, cancelled]) {
      const call = prepareSetOperatorSigned({ deployment, consent, signature })
      const args = { donor: ada.address, nonce: consent.nonce }
      expect(await refusal(chain.send(relayer, call))).toEqual({ name: 'DonationRouter_NonceUsed', args })
    }
  })

  test('for longer than was signed, or after its deadline, is refused', async () => {
    const { deployment } = chain
    const { consent, signature } = await adasConsent()
    const longer = prepareSetOperatorSigned({
      deployment,
      consent: { ...consent, until: consent.until + 1 },
      signature,
    })
    const args = { donor: ada.address }
    expect(await refusal(chain.send(relayer, longer))).toEqual({ name: 'DonationRouter_InvalidSignature', args })
    await chain.moveTo(consent.deadline)
    const late = prepareSetOperatorSigned({ deployment, consent, signature })
    const deadline = BigInt(consent.deadline)
    expect(await refusal(chain.send(relayer, late))).toEqual({ name: 'DonationRouter_Expired', args: { deadline } })
  })
})
