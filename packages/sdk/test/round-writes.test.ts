import { matchingRoundsAbi, voucherGateAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { type Address, type Hex, parseEventLogs } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import { readContract } from 'viem/actions'
import { hashTypedData } from 'viem/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeError } from '../src/call/decode-error'
import { campaignId } from '../src/ids/campaign-id'
import { prepareCancel } from '../src/prepare/campaigns/cancel'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareLeaveRound } from '../src/prepare/campaigns/leave-round'
import { prepareDonate } from '../src/prepare/donations/donate'
import { prepareDonateMany } from '../src/prepare/donations/donate-many'
import { prepareAdmitCampaigns } from '../src/prepare/rounds/admit-campaigns'
import { prepareClaimMatch } from '../src/prepare/rounds/claim-match'
import { prepareDisqualifyCampaign } from '../src/prepare/rounds/disqualify-campaign'
import { prepareDropCampaigns } from '../src/prepare/rounds/drop-campaigns'
import { prepareFundRound } from '../src/prepare/rounds/fund-round'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { preparePinCampaigns } from '../src/prepare/rounds/pin-campaigns'
import { prepareReclaim, prepareReclaimTo } from '../src/prepare/rounds/reclaim'
import { prepareRecoverMatch } from '../src/prepare/rounds/recover-match'
import { prepareSealRound } from '../src/prepare/rounds/seal-round'
import { getMatch } from '../src/read/get-match'
import { getReclaimable } from '../src/read/get-reclaimable'
import { getRound } from '../src/read/get-round'
import { getRoundCount } from '../src/read/get-round-count'
import { getStanding } from '../src/read/get-standing'
import { getTokenBalance } from '../src/read/get-token-balance'
import { previewMatch } from '../src/read/preview-match'
import type { RoundTerms } from '../src/terms/round-terms'
import { roundTermsHash } from '../src/terms/round-terms-hash'
import { voucherTypedData } from '../src/typed-data/voucher-typed-data'
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

beforeAll(async () => {
  chain = await startLocalChain()
  for (const account of [ada, bao]) {
    await fundAccount(chain, account, 10_000n * USDC)
    await verifyAccount(chain, account)
  }
  await fundAccount(chain, operator, 10_000n * USDC)
})
afterAll(() => chain?.stop())

async function openRound(change: Partial<RoundTerms> = {}): Promise<{ round: number; terms: RoundTerms }> {
  const { deployment, client } = chain
  const terms = await roundTerms(chain, change)
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  return { round: await getRoundCount(client, { deployment }), terms }
}

/** A campaign that applied to the round. */
async function apply(round: number, { start, end }: RoundTerms, name: string): Promise<Hex> {
  const { deployment } = chain
  const change = { round, opensAt: start, closesAt: end, digest: await textDigest(name) }
  const terms = await campaignTerms(chain, change)
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}

type Fund = { payer: typeof ada; round: number; terms: RoundTerms; amount: bigint; sponsor?: Address }

function fund({ payer, round, terms, amount, sponsor = payer.address }: Fund) {
  const money = { termsHash: roundTermsHash(terms), sponsor, amount, token: usdc(chain) }
  return chain.send(payer, prepareFundRound({ deployment: chain.deployment, round, ...money }))
}

const standing = (round: number, campaign: Hex) =>
  getStanding(chain.client, { deployment: chain.deployment, round, campaign })

const balance = (account: Hex) => getTokenBalance(chain.client, { token: usdc(chain), account })

describe('round', () => {
  test('hashes of terms and vouchers are what the contracts compute', async () => {
    const { deployment, client } = chain
    const { round, terms } = await openRound({ cap: 7n, minimum: 5n })
    expect((await getRound(client, { deployment, round })).termsHash).toBe(roundTermsHash(terms))

    const nullifier = await textDigest('a person')
    const voucher = { account: ada.address, weight: 9_000, issuedAt: 1, expiresAt: 2, nullifier }
    const digest = await readContract(client, {
      address: deployment.voucherGate,
      abi: voucherGateAbi,
      functionName: 'voucherDigest',
      args: [voucher],
    })
    expect(digest).toBe(hashTypedData(voucherTypedData({ deployment, voucher })))
  })

  test('pays what the preview said, takes a failed match back, and returns the rest to sponsors', async () => {
    const { deployment, client } = chain
    const { round, terms } = await openRound()
    await fund({ payer: operator, round, terms, amount: 30n * USDC })
    const { logs } = await fund({ payer: bao, round, terms, amount: 10n * USDC, sponsor: ada.address })
    const [funded] = parseEventLogs({ abi: matchingRoundsAbi, eventName: 'Funded', logs })
    expect(funded?.args).toMatchObject({ sponsor: ada.address, payer: bao.address, pool: 40n * USDC })
    const campaigns = [await apply(round, terms, 'one'), await apply(round, terms, 'two')]
    const [one, two] = campaigns as [Hex, Hex]
    await chain.send(operator, prepareAdmitCampaigns({ deployment, round, campaigns }))
    const donations = campaigns.map((campaign) => ({ campaign, amount: 9n * USDC }))
    await chain.send(ada, prepareDonateMany({ deployment, donations, token: usdc(chain) }))
    await chain.send(bao, prepareDonate({ deployment, campaign: one, amount: 4n * USDC, token: usdc(chain) }))

    const before = await getMatch(client, { deployment, round, campaign: two })
    const gift = { deployment, campaign: two, donor: bao.address, amount: 4n * USDC }
    const preview = await previewMatch(client, gift)
    await chain.send(bao, prepareDonate({ ...gift, token: usdc(chain) }))
    expect(preview).toEqual({
      rise: (await getMatch(client, { deployment, round, campaign: two })) - before,
      exact: true,
    })
    expect(preview.rise).toBeGreaterThan(0n)

    await chain.moveTo(terms.end + terms.reviewPeriod + DAY)
    await chain.send(bao, prepareSealRound({ deployment, round }))
    for (const campaign of campaigns) await chain.send(bao, prepareClaimMatch({ deployment, round, campaign }))
    // S^2 - Q = 2 * 3 * 2 = 12 USDC each, which the pool of 40 can pay in full.
    expect((await getRound(client, { deployment, round })).claimed).toBe(24n * USDC)

    await chain.moveTo(terms.end + 60 * DAY)
    await chain.send(bao, prepareRecoverMatch({ deployment, round, campaign: one }))
    expect((await getRound(client, { deployment, round })).recovered).toBe(12n * USDC)
    expect(await getReclaimable(client, { deployment, round, sponsor: ada.address })).toBe(7n * USDC)
    const had = await balance(ada.address)
    await chain.send(bao, prepareReclaim({ deployment, round, sponsor: ada.address }))
    expect((await balance(ada.address)) - had).toBe(7n * USDC)
    const other = privateKeyToAddress(`0x${'6'.repeat(64)}`)
    await chain.send(operator, prepareReclaimTo({ deployment, round, to: other }))
    expect(await balance(other)).toBe(21n * USDC)
  })

  test('leaves out who left, failed or was disqualified, and fixes who reaches the cap', async () => {
    const { deployment, client } = chain
    const start = (await chain.now()) + DAY
    const { round, terms } = await openRound({ cap: 5n * USDC, start, end: start + 2 * DAY })
    await fund({ payer: operator, round, terms, amount: 12n * USDC })
    const names = ['withdrawn', 'left', 'failed', 'disqualified', 'capped', 'small'] as const
    const campaigns: Hex[] = []
    for (const name of names) campaigns.push(await apply(round, terms, `${name} ${round}`))
    const [withdrawn, left, failed, disqualified, capped, small] = campaigns as [Hex, Hex, Hex, Hex, Hex, Hex]
    await chain.send(lab, prepareLeaveRound({ deployment, campaign: withdrawn }))
    const { logs } = await chain.send(operator, prepareAdmitCampaigns({ deployment, round, campaigns }))
    const skipped = parseEventLogs({ abi: matchingRoundsAbi, eventName: 'CampaignSkipped', logs })
    expect(skipped.map(({ args }) => args.campaign)).toEqual([withdrawn])
    await chain.send(lab, prepareLeaveRound({ deployment, campaign: left }))
    await chain.moveTo(start)
    const late = await chain.send(lab, prepareLeaveRound({ deployment, campaign: failed })).catch(decodeError)
    expect(late).toEqual({ name: 'Campaigns_AlreadyOpen', args: { campaign: failed, opensAt: BigInt(start) } })
    const donations = [disqualified, capped, small].map((campaign) => ({ campaign, amount: USDC }))
    for (const account of [ada, bao]) {
      await chain.send(account, prepareDonateMany({ deployment, donations, token: usdc(chain) }))
      const more = { deployment, campaign: capped, amount: 80n * USDC, token: usdc(chain) }
      await chain.send(account, prepareDonate(more))
    }

    await chain.send(lab, prepareCancel({ deployment, campaign: failed }))
    await chain.moveTo(terms.end)
    await chain.send(bao, prepareDropCampaigns({ deployment, round, campaigns: [failed] }))
    const reason = await textDigest('Not open source.')
    await chain.send(operator, prepareDisqualifyCampaign({ deployment, round, campaign: disqualified, reason }))
    await chain.send(bao, preparePinCampaigns({ deployment, round, campaigns: [capped] }))
    await chain.moveTo(terms.end + terms.reviewPeriod + DAY)
    await chain.send(bao, prepareSealRound({ deployment, round }))

    expect(await standing(round, withdrawn)).toBe('none')
    expect(await Promise.all([left, failed, disqualified].map((campaign) => standing(round, campaign)))).toEqual([
      'removed',
      'removed',
      'removed',
    ])
    expect([await standing(round, capped), await standing(round, small)]).toEqual(['pinned', 'admitted'])
    expect(await getMatch(client, { deployment, round, campaign: capped })).toBe(5n * USDC)
    expect(await getMatch(client, { deployment, round, campaign: small })).toBe(2n * USDC)
    await chain.send(bao, prepareClaimMatch({ deployment, round, campaign: small }))
    expect(await standing(round, small)).toBe('claimed')
    const logged = await readContract(client, {
      address: deployment.matchingRounds,
      abi: matchingRoundsAbi,
      functionName: 'isSettled',
      args: [round, small],
    })
    expect(logged).toBe(true)
  })
  test('takes late money only up to what may veto, where a result may be computed', async () => {
    const { deployment } = chain
    const start = (await chain.now()) + 2 * DAY
    const { round, terms } = await openRound({ start, end: start + 2 * DAY, calculator: bao.address })
    await fund({ payer: operator, round, terms, amount: 10n * USDC })
    await chain.moveTo(start)
    await fund({ payer: operator, round, terms, amount: 4n * USDC })
    const above = await fund({ payer: ada, round, terms, amount: 6n * USDC + 1n }).catch(decodeError)
    expect(above).toEqual({ name: 'MatchingRounds_AboveEarlyMoney', args: { round, room: 6n * USDC } })
    await fund({ payer: ada, round, terms, amount: 6n * USDC })
    expect(await getRound(chain.client, { deployment, round })).toMatchObject({ pool: 20n * USDC, early: 10n * USDC })
  })

  test('takes money until the review is over', async () => {
    const { deployment } = chain
    const { round, terms } = await openRound()
    const until = terms.end + terms.reviewPeriod
    await chain.moveTo(until - 60)
    await fund({ payer: operator, round, terms, amount: USDC })
    await chain.moveTo(until)
    const late = await fund({ payer: ada, round, terms, amount: USDC }).catch(decodeError)
    expect(late).toEqual({ name: 'MatchingRounds_ReviewOver', args: { round, until: BigInt(until) } })
    expect((await getRound(chain.client, { deployment, round })).pool).toBe(USDC)
  })

  test('pays what is not used to the account that its terms name, and to no sponsor', async () => {
    const { deployment, client } = chain
    const unusedTo = privateKeyToAddress(`0x${'5'.repeat(64)}`)
    const { round, terms } = await openRound({ unusedTo })
    await fund({ payer: operator, round, terms, amount: 10n * USDC })
    await chain.moveTo(terms.claimUntil)
    expect(await getReclaimable(client, { deployment, round, sponsor: operator.address })).toBe(0n)
    expect(await getReclaimable(client, { deployment, round, sponsor: unusedTo })).toBe(10n * USDC)
    await chain.send(bao, prepareReclaim({ deployment, round, sponsor: unusedTo }))
    expect(await balance(unusedTo)).toBe(10n * USDC)
  })
})
