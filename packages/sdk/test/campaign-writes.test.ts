import { CAMPAIGN_STATUSES } from '@commonweight/abi/constants'
import { campaignsAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Hex, parseEventLogs } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import { readContract } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { campaignId } from '../src/ids/campaign-id'
import { prepareApproveSubmission } from '../src/prepare/campaigns/approve-submission'
import { prepareCancel } from '../src/prepare/campaigns/cancel'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareExpire } from '../src/prepare/campaigns/expire'
import { prepareRelease } from '../src/prepare/campaigns/release'
import { prepareSubmitEvidence } from '../src/prepare/campaigns/submit-evidence'
import { prepareVeto } from '../src/prepare/campaigns/veto'
import { prepareWithdraw, prepareWithdrawTo } from '../src/prepare/campaigns/withdraw'
import { prepareDonate } from '../src/prepare/donations/donate'
import { prepareDonateMany } from '../src/prepare/donations/donate-many'
import { prepareRefresh } from '../src/prepare/donations/refresh'
import { prepareRefund, prepareRefundTo } from '../src/prepare/donations/refund'
import { getAllowance } from '../src/read/get-allowance'
import { getBacker } from '../src/read/get-backer'
import { type GetCampaignReturnType, getCampaign } from '../src/read/get-campaign'
import { getCheckpoint } from '../src/read/get-checkpoint'
import { getDonor } from '../src/read/get-donor'
import { getTokenBalance } from '../src/read/get-token-balance'
import { getWeight } from '../src/read/get-weight'
import type { Terms } from '../src/terms/terms'
import { approvalTypedData } from '../src/typed-data/approval-typed-data'
import { type LocalChain, startLocalChain } from './local-chain'
import { ada, attesters, bao, campaignTerms, DAY, fundAccount, HOUR, lab, USDC, usdc, verifyAccount } from './terms'

let chain: LocalChain

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
})
afterAll(() => chain?.stop())

async function create(change: Partial<Terms> = {}): Promise<{ campaign: Hex; terms: Terms }> {
  const { deployment } = chain
  const terms = await campaignTerms(chain, change)
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  return { campaign: campaignId({ chainId: deployment.chainId, terms }), terms }
}

const give = (account: typeof ada, campaign: Hex, amount: bigint) =>
  chain.send(account, prepareDonate({ deployment: chain.deployment, campaign, amount, token: usdc(chain) }))

const statusOf = ({ progress }: GetCampaignReturnType) => CAMPAIGN_STATUSES[progress.status]
const state = (campaign: Hex) => getCampaign(chain.client, { deployment: chain.deployment, campaign })

/** The lab submits, two attesters sign, a donor posts the signatures. */
async function approve(campaign: Hex, milestone: number, submission: number): Promise<void> {
  const { deployment } = chain
  const evidence = await textDigest(`evidence ${submission}`)
  await chain.send(lab, prepareSubmitEvidence({ deployment, campaign, evidence }))
  const signatures = await Promise.all(
    attesters.slice(0, 2).map(async (account) => {
      const approval = { campaign, milestone, submission, evidence, attester: account.address }
      return { signer: account.address, data: await account.signTypedData(approvalTypedData({ deployment, approval })) }
    }),
  )
  await chain.send(ada, prepareApproveSubmission({ deployment, campaign, submission, signatures }))
}

describe('campaign', () => {
  test('the id is what the contract computes', async () => {
    const { deployment, client } = chain
    const { campaign, terms } = await create({ digest: await textDigest('ids') })
    const at = { address: deployment.campaigns, abi: campaignsAbi } as const
    expect(await readContract(client, { ...at, functionName: 'campaignId', args: [terms] })).toBe(campaign)
  })

  test('goes from gifts through a veto to two releases and withdrawals', async () => {
    const { deployment, client } = chain
    const { campaign, terms } = await create({ digest: await textDigest('the whole way') })
    await give(ada, campaign, 60n * USDC)
    await give(bao, campaign, 40n * USDC)
    expect((await state(campaign)).tally.total).toBe(100n * USDC)

    await chain.moveTo((await chain.now()) + HOUR)
    await approve(campaign, 0, 1)
    const reason = await textDigest('The tests were left out.')
    const { logs } = await chain.send(ada, prepareVeto({ deployment, campaign, reason }))
    const [cast] = parseEventLogs({ abi: campaignsAbi, eventName: 'VetoCast', logs })
    expect(cast?.args).toMatchObject({ donor: ada.address, reason })
    expect((await state(campaign)).submission.open).toBe(false)

    await approve(campaign, 0, 2)
    await chain.moveTo((await chain.now()) + DAY)
    await chain.send(bao, prepareRelease({ deployment, campaign }))
    expect((await state(campaign)).claimable).toBe(50n * USDC)
    await chain.send(ada, prepareWithdraw({ deployment, campaign }))
    expect(await getTokenBalance(client, { token: usdc(chain), account: terms.payout })).toBe(50n * USDC)

    await approve(campaign, 1, 3)
    await chain.moveTo((await chain.now()) + DAY)
    await chain.send(bao, prepareRelease({ deployment, campaign }))
    const treasury = privateKeyToAddress(`0x${'7'.repeat(64)}`)
    await chain.send(lab, prepareWithdrawTo({ deployment, campaign, to: treasury }))
    expect(await getTokenBalance(client, { token: usdc(chain), account: treasury })).toBe(50n * USDC)
    expect(statusOf(await state(campaign))).toBe('completed')
  })

  test('A5 keeps the points that a backer held at the submission for the veto, whatever is given afterwards', async () => {
    const { deployment, client } = chain
    const { campaign } = await create({ digest: await textDigest('a top-up') })
    await give(ada, campaign, 100n * USDC)
    await chain.moveTo((await chain.now()) + HOUR)
    const checkpoint = () => getCheckpoint(client, { deployment, campaign, account: ada.address })
    const backer = (account = ada) => getBacker(client, { deployment, campaign, account: account.address })
    expect(await backer()).toMatchObject({ given: 100n * USDC, refundable: 100n * USDC, vetoPoints: 0n })
    await approve(campaign, 0, 1)
    expect(await checkpoint()).toEqual({ submission: 0, points: 0n })
    expect((await backer()).vetoPoints).toBe(10n ** 10n)
    await chain.moveTo((await chain.now()) + HOUR)
    await give(ada, campaign, 300n * USDC)
    // The root of 100 counted USDC, in units of sqrt(1e-18 token).
    expect(await checkpoint()).toEqual({ submission: 1, points: 10n ** 10n })
    expect(await backer()).toMatchObject({ given: 400n * USDC, vetoPoints: 10n ** 10n, hasVetoed: false })
    // Who gives only then has no say over this submission.
    await give(bao, campaign, 100n * USDC)
    expect(await backer(bao)).toMatchObject({ given: 100n * USDC, vetoPoints: 0n, isInsider: false })
    expect(await backer(attesters[0])).toMatchObject({ given: 0n, isInsider: true })
    await chain.send(ada, prepareVeto({ deployment, campaign }))
    expect((await backer()).hasVetoed).toBe(true)
    expect((await state(campaign)).submission).toMatchObject({ open: false, vetoes: 10n ** 10n })
  })

  test('with a goal takes evidence from its close on', async () => {
    const { deployment } = chain
    const { campaign, terms } = await create({ digest: await textDigest('with a goal'), goal: 100n * USDC })
    await give(ada, campaign, 100n * USDC)
    const evidence = await textDigest('evidence')
    const submit = prepareSubmitEvidence({ deployment, campaign, evidence })
    expect(await chain.send(lab, submit).catch(decodeError)).toEqual({
      name: 'Campaigns_StillOpen',
      args: { campaign, closesAt: BigInt(terms.closesAt) },
    })
    await chain.moveTo(terms.closesAt)
    await chain.send(lab, submit)
    expect((await state(campaign)).submission).toMatchObject({ number: 1, open: true })
  })

  test('that misses its goal is marked, and every donor gets everything back', async () => {
    const { deployment, client } = chain
    const { campaign, terms } = await create({ digest: await textDigest('goal missed'), goal: 100n * USDC })
    const before = await getTokenBalance(client, { token: usdc(chain), account: ada.address })
    await give(ada, campaign, 10n * USDC)
    await give(bao, campaign, 5n * USDC)
    await chain.moveTo(terms.closesAt)
    expect((await state(campaign)).isFailed).toBe(true)

    await chain.send(bao, prepareExpire({ deployment, campaign }))
    expect(statusOf(await state(campaign))).toBe('failed')
    expect((await getDonor(client, { deployment, campaign, donor: ada.address })).refundable).toBe(10n * USDC)
    const backer = await getBacker(client, { deployment, campaign, account: ada.address })
    expect(backer).toMatchObject({ given: 10n * USDC, refundable: 10n * USDC, vetoPoints: 0n, hasVetoed: false })
    await chain.send(bao, prepareRefund({ deployment, campaign, donor: ada.address }))
    expect(await getTokenBalance(client, { token: usdc(chain), account: ada.address })).toBe(before)
    expect((await getBacker(client, { deployment, campaign, account: ada.address })).refundable).toBe(0n)

    const other = privateKeyToAddress(`0x${'8'.repeat(64)}`)
    await chain.send(bao, prepareRefundTo({ deployment, campaign, to: other }))
    expect(await getTokenBalance(client, { token: usdc(chain), account: other })).toBe(5n * USDC)
  })

  test('takes the native coin, one gift or a cart, as value', async () => {
    const { deployment, client } = chain
    const change = { token: NATIVE_TOKEN }
    const first = await create({ ...change, digest: await textDigest('native 1') })
    const second = await create({ ...change, digest: await textDigest('native 2') })
    const token = NATIVE_TOKEN
    await chain.send(ada, prepareDonate({ deployment, campaign: first.campaign, amount: 5n, token }))
    const donations = [
      { campaign: first.campaign, amount: 2n },
      { campaign: second.campaign, amount: 3n },
    ]
    await chain.send(bao, prepareDonateMany({ deployment, donations, token }))
    expect((await state(first.campaign)).tally.total).toBe(7n)
    expect((await state(second.campaign)).tally.total).toBe(3n)
    expect(await getTokenBalance(client, { token, account: deployment.campaigns })).toBe(10n)

    await chain.send(lab, prepareCancel({ deployment, campaign: first.campaign }))
    expect(statusOf(await state(first.campaign))).toBe('cancelled')
  })

  test('counts an earlier gift once its donor is verified and refreshes', async () => {
    const { deployment, client } = chain
    const chidi = devAccount('chidi')
    await fundAccount(chain, chidi, 10n * USDC)
    const { campaign } = await create({ digest: await textDigest('refresh') })
    await give(chidi, campaign, 4n * USDC)
    const gate = deployment.voucherGate
    expect(await getWeight(client, { gate, account: chidi.address })).toBe(0)
    await verifyAccount(chain, chidi, 5_000)
    expect(await getWeight(client, { gate, account: chidi.address })).toBe(5_000)
    await chain.send(chidi, prepareRefresh({ deployment, campaign, donor: chidi.address }))
    expect((await getDonor(client, { deployment, campaign, donor: chidi.address })).counted).toBe(2n * 10n ** 18n)
    const allowance = { token: usdc(chain), owner: chidi.address, spender: deployment.campaigns }
    expect(await getAllowance(client, allowance)).toBe(6n * USDC)
  })

  test('refuses with an error that decodes to its name and values', async () => {
    const { deployment } = chain
    const { campaign, terms } = await create({ digest: await textDigest('closed') })
    await chain.moveTo(terms.closesAt + DAY)
    const refused = await give(ada, campaign, USDC).catch(decodeError)
    expect(refused).toEqual({
      name: 'Campaigns_NotOpen',
      args: { campaign, opensAt: BigInt(terms.opensAt), closesAt: BigInt(terms.closesAt) },
    })
    const unknown = prepareRelease({ deployment, campaign: `0x${'9'.repeat(64)}` })
    expect((await chain.send(ada, unknown).catch(decodeError)) as unknown).toEqual({
      name: 'Campaigns_UnknownCampaign',
      args: { campaign: `0x${'9'.repeat(64)}` },
    })
  })
})
