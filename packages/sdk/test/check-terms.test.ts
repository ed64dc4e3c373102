import { GRACE, MAX_EXTENSION } from '@commonweight/abi/constants'
import { campaignsAbi } from '@commonweight/abi/generated'
import { textDigest } from '@commonweight/domain/canonical'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { zeroAddress, zeroHash } from 'viem'
import { readContract } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { getLatestSealAt } from '../src/read/get-latest-seal-at'
import { getRoundCount } from '../src/read/get-round-count'
import { checkTerms } from '../src/terms/check-terms'
import { latestSealAt } from '../src/terms/latest-seal-at'
import type { RoundTerms } from '../src/terms/round-terms'
import type { Terms } from '../src/terms/terms'
import { type LocalChain, startLocalChain } from './local-chain'
import { refusedTerm } from './refused-term'
import { attesters, campaignTerms, DAY, HOUR, lab, operator, roundTerms } from './terms'

let chain: LocalChain
let round: { id: number; terms: RoundTerms }

/** Six, as the test USDC of the terms has. */
const decimals = 6

beforeAll(async () => {
  chain = await startLocalChain()
  round = await openRound({ end: (await chain.now()) + 30 * DAY })
})
afterAll(() => chain?.stop())

async function openRound(change: Partial<RoundTerms>): Promise<{ id: number; terms: RoundTerms }> {
  const { deployment, client } = chain
  const terms = await roundTerms(chain, change)
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  return { id: await getRoundCount(client, { deployment }), terms }
}

/** That `checkTerms` says nothing where the contract takes the terms, and else names its field and limit too. */
async function expectSame(terms: Terms, applied?: RoundTerms): Promise<void> {
  const { deployment } = chain
  const found = checkTerms(terms, { now: await chain.now(), decimals, round: applied })
  const refused = await refusedTerm(chain, lab, prepareCreateCampaign({ deployment, terms }))
  const terse = found.map(({ field, limit }) => ({ field, limit }))
  expect(terse).toEqual(refused === undefined ? [] : expect.arrayContaining([refused]))
}

const milestones = async (...plan: [share: number, deadline: number][]) => {
  const now = await chain.now()
  const criteria = await textDigest('criteria')
  return plan.map(([share, deadline]) => ({ share, deadline: now + deadline, criteria }))
}

type Change = (terms: Terms, now: number) => Promise<Partial<Terms>> | Partial<Terms>

describe('checkTerms names a field and its limit exactly where the contract does', () => {
  const four = attesters.map(({ address }) => address)
  const maxGoal = (2n ** 96n - 1n) / 10n ** 12n
  test.each<[string, Change]>([
    ['nothing', () => ({})],
    ['no payout account', () => ({ payout: zeroAddress })],
    ['no document', () => ({ digest: zeroHash })],
    ['closing before opening', ({ opensAt }) => ({ closesAt: opensAt })],
    ['closed already', (_, now) => ({ opensAt: now - 2 * DAY, closesAt: now - DAY })],
    ['open for almost a day', (_, now) => ({ opensAt: now + HOUR, closesAt: now + HOUR + DAY - 1 })],
    ['open for a day', (_, now) => ({ opensAt: now + HOUR, closesAt: now + HOUR + DAY })],
    ['open for almost a day from now', (_, now) => ({ opensAt: now - DAY, closesAt: now + DAY - 1 })],
    ['open for a day from now', (_, now) => ({ opensAt: now - DAY, closesAt: now + DAY })],
    ['the largest goal', () => ({ goal: maxGoal })],
    ['a goal that no campaign can hold', () => ({ goal: maxGoal + 1n })],
    ['a challenge of almost a day', () => ({ challengePeriod: DAY - 1 })],
    ['that without a gate', () => ({ challengePeriod: DAY - 1, gate: zeroAddress })],
    ['that with a goal', () => ({ challengePeriod: DAY - 1, gate: zeroAddress, goal: 1n })],
    ['a challenge of more than 90 days', () => ({ challengePeriod: 90 * DAY + 1 })],
    ['a challenge of 90 days', () => ({ challengePeriod: 90 * DAY })],
    ['a veto share below a quarter', () => ({ vetoShare: 2_499 })],
    ['a veto share of a half', () => ({ vetoShare: 5_000 })],
    ['a veto share above a half', () => ({ vetoShare: 5_001 })],
    ['no attesters', () => ({ attesters: [], threshold: 0 })],
    ['more to agree than there are', () => ({ threshold: 4 })],
    ['nobody to agree', () => ({ threshold: 0 })],
    ['an attester twice', () => ({ attesters: [four[0] ?? zeroAddress, four[0] ?? zeroAddress], threshold: 1 })],
    ['the zero address', () => ({ attesters: [zeroAddress], threshold: 1 })],
    ['the lab itself', () => ({ attesters: [lab.address], threshold: 1 })],
    ['the payout account', ({ attesters: [first] }) => ({ payout: first ?? zeroAddress })],
    ['no milestones', () => ({ milestones: [] })],
    ['eleven milestones', async () => ({ milestones: await milestones(...shares(11)) })],
    ['ten milestones', async () => ({ milestones: await milestones(...shares(10)) })],
    ['a share of nothing', async () => ({ milestones: await milestones([0, 5 * DAY], [10_000, 6 * DAY]) })],
    ['shares below the whole', async () => ({ milestones: await milestones([9_999, 5 * DAY]) })],
    ['a deadline before closing', async () => ({ milestones: await milestones([10_000, HOUR]) })],
    ['two equal deadlines', async () => ({ milestones: await milestones([5_000, 5 * DAY], [5_000, 5 * DAY]) })],
    ['a deadline in five years', async () => ({ milestones: await milestones([10_000, 5 * 365 * DAY]) })],
    ['the last deadline', async () => ({ milestones: await milestones([10_000, (5 * 365 - 104) * DAY]) })],
    ['a second later', async () => ({ milestones: await milestones([10_000, (5 * 365 - 104) * DAY + 1]) })],
  ])('%s', async (_, change) => {
    const base = await campaignTerms(chain)
    await expectSame({ ...base, ...(await change(base, await chain.now())) })
  })

  test.each<[string, Change]>([
    ['nothing', () => ({})],
    ['another token', () => ({ token: NATIVE_TOKEN })],
    ['no gate', () => ({ gate: zeroAddress })],
    ['opening before the round', ({ opensAt }) => ({ opensAt: opensAt - 30 * DAY })],
    ['closing after the round', ({ closesAt }) => ({ closesAt: closesAt + 1 })],
    ['a first deadline within the review', async () => ({ milestones: await milestones([10_000, 30 * DAY]) })],
    ['fewer to agree', () => ({ threshold: 1 })],
    [
      'other attesters',
      ({ attesters: [first, second] }) => ({ attesters: [first ?? zeroAddress, second ?? zeroAddress] }),
    ],
  ])('in a round: %s', async (_, change) => {
    const base = await campaignTerms(chain, {
      round: round.id,
      opensAt: round.terms.start,
      closesAt: round.terms.end,
      milestones: await milestones([10_000, 40 * DAY]),
    })
    await expectSame({ ...base, ...(await change(base, await chain.now())) }, round.terms)
  })

  test('a shorter challenge than the round asks for', async () => {
    const { id, terms: applied } = await openRound({ challengePeriod: 2 * DAY })
    const { start: opensAt, end: closesAt } = applied
    for (const challengePeriod of [2 * DAY, 2 * DAY - 1]) {
      await expectSame(await campaignTerms(chain, { round: id, opensAt, closesAt, challengePeriod }), applied)
    }
  })

  test('a round that is over', async () => {
    await chain.moveTo(round.terms.end)
    await expectSame(await campaignTerms(chain, { round: round.id }), round.terms)
  })
})

test('a first deadline comes no earlier than the latest seal, which terms and contract tell alike', async () => {
  const now = await chain.now()
  const computed = { start: now + 2 * DAY, end: now + 30 * DAY, reviewPeriod: 2 * DAY, calculator: operator.address }
  for (const change of [{ end: now + 30 * DAY, reviewPeriod: 2 * DAY }, computed]) {
    const { id, terms: applied } = await openRound(change)
    const sealedBy = latestSealAt(applied)
    expect(await getLatestSealAt(chain.client, { deployment: chain.deployment, round: id })).toBe(sealedBy)
    expect(sealedBy - applied.end).toBe('calculator' in change ? 5 * DAY : 3 * DAY)
    for (const deadline of [sealedBy - 1, sealedBy]) {
      const plan = [{ share: 10_000, deadline, criteria: await textDigest('criteria') }]
      const { start: opensAt, end: closesAt } = applied
      const terms = await campaignTerms(chain, { round: id, opensAt, closesAt, milestones: plan })
      await expectSame(terms, applied)
      const found = checkTerms(terms, { now: await chain.now(), decimals, round: applied })
      expect(found.map(({ field }) => field)).toEqual(deadline < sealedBy ? ['milestones.deadline'] : [])
    }
  }
})

test('the periods that a deployment tells are the ones that are checked', async () => {
  const at = { address: chain.deployment.campaigns, abi: campaignsAbi } as const
  expect(await readContract(chain.client, { ...at, functionName: 'GRACE' })).toBe(BigInt(GRACE))
  expect(await readContract(chain.client, { ...at, functionName: 'MAX_EXTENSION' })).toBe(BigInt(MAX_EXTENSION))
})

function shares(n: number): [number, number][] {
  const plan = Array.from({ length: n }, (_, i): [number, number] => [Math.floor(10_000 / n), (i + 2) * DAY])
  return plan.map(([share, deadline], i) => [i === 0 ? share + 10_000 - share * n : share, deadline])
}
