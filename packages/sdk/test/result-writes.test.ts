import { textDigest } from '@commonweight/domain/canonical'
import { type Hex, zeroHash } from 'viem'
import { concatHex, encodeAbiParameters, keccak256 } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { campaignId } from '../src/ids/campaign-id'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareDonate } from '../src/prepare/donations/donate'
import { prepareAdmitCampaigns } from '../src/prepare/rounds/admit-campaigns'
import { prepareClaimComputed } from '../src/prepare/rounds/claim-computed'
import { prepareClaimMatch } from '../src/prepare/rounds/claim-match'
import { prepareFundRound } from '../src/prepare/rounds/fund-round'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { preparePostResult } from '../src/prepare/rounds/post-result'
import { prepareSealRound } from '../src/prepare/rounds/seal-round'
import { prepareVetoResult } from '../src/prepare/rounds/veto-result'
import { getResult } from '../src/read/get-result'
import { getRound } from '../src/read/get-round'
import { getRoundCount } from '../src/read/get-round-count'
import { getSponsor } from '../src/read/get-sponsor'
import type { RoundTerms } from '../src/terms/round-terms'
import { roundTermsHash } from '../src/terms/round-terms-hash'
import { type LocalChain, startLocalChain } from './local-chain'
import {
  ada,
  bao,
  campaignTerms,
  DAY,
  fundAccount,
  lab,
  operator,
  roundTerms,
  USDC,
  usdc,
  verifyAccount,
} from './terms'

let chain: LocalChain
/** Of the two campaigns of every round here. */
const AMOUNTS = [7n * USDC, 2n * USDC] as const

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao, operator]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
})
afterAll(() => chain?.stop())

const leafOf = (campaign: Hex, amount: bigint) =>
  keccak256(keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [campaign, amount])))

type Ended = { round: number; terms: RoundTerms; campaigns: [Hex, Hex]; leaves: [Hex, Hex]; root: Hex }

/** A round with a calculator, 30 USDC of early money, two campaigns with a gift each, at its end. */
async function endedRound(name: string): Promise<Ended> {
  const { deployment, client } = chain
  const start = (await chain.now()) + 2 * DAY
  const end = start + DAY
  const terms = await roundTerms(chain, { start, end, calculator: operator.address, digest: await textDigest(name) })
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  const round = await getRoundCount(client, { deployment })
  const termsHash = roundTermsHash(terms)
  for (const [account, amount] of [
    [ada, 20n * USDC],
    [bao, 10n * USDC],
  ] as const) {
    const money = { termsHash, sponsor: account.address, amount, token: usdc(chain) }
    await chain.send(account, prepareFundRound({ deployment, round, ...money }))
  }
  const campaigns = [await apply(round, terms, `${name} 1`), await apply(round, terms, `${name} 2`)] as [Hex, Hex]
  await chain.send(operator, prepareAdmitCampaigns({ deployment, round, campaigns }))
  await chain.moveTo(start)
  for (const campaign of campaigns) {
    await chain.send(bao, prepareDonate({ deployment, campaign, amount: USDC, token: usdc(chain) }))
  }
  await chain.moveTo(end)
  const leaves = campaigns.map((campaign, i) => leafOf(campaign, AMOUNTS[i] ?? 0n)) as [Hex, Hex]
  return { round, terms, campaigns, leaves, root: keccak256(concatHex([...leaves].sort())) }
}

async function apply(round: number, { start, end }: RoundTerms, name: string): Promise<Hex> {
  const { deployment } = chain
  const criteria = await textDigest('criteria')
  const milestones = [{ share: 10_000, deadline: end + 10 * DAY, criteria }]
  const change = { round, opensAt: start, closesAt: end, digest: await textDigest(name), milestones }
  const terms = await campaignTerms(chain, change)
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}

async function post({ round, root }: Ended): Promise<void> {
  const { deployment } = chain
  const [inputs, configuration, code] = await Promise.all(['inputs', 'configuration', 'code'].map(textDigest))
  const digests = { root, inputs: inputs ?? zeroHash, configuration: configuration ?? zeroHash, code: code ?? zeroHash }
  await chain.send(operator, preparePostResult({ deployment, round, ...digests }))
  expect(await getResult(chain.client, { deployment, round })).toMatchObject({ ...digests, vetoes: 0n, stands: true })
}

const refusal = async (sent: Promise<unknown>) => decodeError(await sent.catch((error: unknown) => error))

describe('a result computed off chain', () => {
  test('pays what was posted, by proof, once it can no longer be vetoed', async () => {
    const { deployment, client } = chain
    const ended = await endedRound('stands')
    const { round, campaigns, leaves } = ended
    expect((await getRound(client, { deployment, round })).early).toBe(30n * USDC)
    await post(ended)
    const sponsor = { funded: 10n * USDC, early: 10n * USDC, reclaimable: 0n, hasVetoed: false }
    expect(await getSponsor(client, { deployment, round, sponsor: bao.address })).toEqual(sponsor)
    await chain.send(bao, prepareVetoResult({ deployment, round }))
    expect(await getSponsor(client, { deployment, round, sponsor: bao.address })).toEqual({
      ...sponsor,
      hasVetoed: true,
    })
    const { vetoUntil, stands } = await getResult(client, { deployment, round })
    expect(stands).toBe(true)
    await chain.moveTo(vetoUntil)
    await chain.send(ada, prepareSealRound({ deployment, round }))

    const [campaign, other] = campaigns
    const claim = { deployment, round, campaign, amount: AMOUNTS[0], proof: [leaves[1]] }
    expect(await refusal(chain.send(ada, prepareClaimMatch({ deployment, round, campaign })))).toEqual({
      name: 'MatchingRounds_WrongResult',
      args: { round, isComputed: true },
    })
    expect(await refusal(chain.send(ada, prepareClaimComputed({ ...claim, amount: 8n * USDC })))).toEqual({
      name: 'ComputedResult_InvalidProof',
      args: { campaign, amount: 8n * USDC },
    })
    await chain.send(ada, prepareClaimComputed(claim))
    await chain.send(ada, prepareClaimComputed({ ...claim, campaign: other, amount: AMOUNTS[1], proof: [leaves[0]] }))
    expect(await getRound(client, { deployment, round })).toMatchObject({ isComputed: true, claimed: 9n * USDC })
  })

  test('that most of the early money objects to gives way to the result on chain', async () => {
    const { deployment, client } = chain
    const ended = await endedRound('vetoed')
    const { round, campaigns, leaves } = ended
    await post(ended)
    await chain.send(ada, prepareVetoResult({ deployment, round }))
    expect(await getResult(client, { deployment, round })).toMatchObject({ stands: false, vetoes: 20n * USDC })
    const seal = prepareSealRound({ deployment, round })
    // A day after the review, for pins and drops.
    await chain.moveTo(ended.terms.end + 2 * DAY - 2)
    const until = BigInt(ended.terms.end + 2 * DAY)
    expect(await refusal(chain.send(ada, seal))).toEqual({ name: 'MatchingRounds_InReview', args: { round, until } })
    await chain.moveTo(ended.terms.end + 2 * DAY)
    await chain.send(ada, seal)
    const [campaign] = campaigns
    const claim = { deployment, round, campaign, amount: AMOUNTS[0], proof: [leaves[1]] }
    expect(await refusal(chain.send(ada, prepareClaimComputed(claim)))).toEqual({
      name: 'MatchingRounds_WrongResult',
      args: { round, isComputed: false },
    })
    await chain.send(ada, prepareClaimMatch({ deployment, round, campaign }))
    expect((await getRound(client, { deployment, round })).isComputed).toBe(false)
  })
})
