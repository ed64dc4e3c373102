import { textDigest } from '@commonweight/domain/canonical'
import { zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkTerms } from '../src/check-terms'
import { decodeError } from '../src/decode-error'
import { NATIVE_TOKEN } from '../src/native-token'
import { prepareCreateCampaign } from '../src/prepare/create-campaign'
import { prepareCreateRound } from '../src/prepare/create-round'
import { getRoundCount } from '../src/read/get-round-count'
import type { RoundTerms } from '../src/round-terms'
import type { Terms } from '../src/terms'
import { type LocalChain, startLocalChain } from './local-chain'
import { attesters, campaignTerms, DAY, HOUR, lab, operator, roundTerms } from './terms'

let chain: LocalChain
let round: { id: number; terms: RoundTerms }

beforeAll(async () => {
  chain = await startLocalChain()
  const { deployment, client } = chain
  const terms = await roundTerms(chain, {
    end: (await chain.now()) + 30 * DAY,
    claimUntil: (await chain.now()) + 60 * DAY,
  })
  await chain.send(operator, prepareCreateRound({ deployment, terms }))
  round = { id: await getRoundCount(client, { deployment }), terms }
})
afterAll(() => chain?.stop())

/** The field that the contract names; undefined if it takes the terms. */
async function refusedField(terms: Terms): Promise<unknown> {
  try {
    await chain.send(lab, prepareCreateCampaign({ deployment: chain.deployment, terms }))
    return undefined
  } catch (error) {
    const decoded = decodeError(error)
    if (decoded?.name === 'MatchingRounds_Ended') return 'round'
    expect(['Campaigns_InvalidTerms', 'MatchingRounds_CampaignMismatch']).toContain(decoded?.name)
    return decoded?.args.field
  }
}

const milestones = async (...plan: [share: number, deadline: number][]) => {
  const now = await chain.now()
  const criteria = await textDigest('criteria')
  return plan.map(([share, deadline]) => ({ share, deadline: now + deadline, criteria }))
}

describe('checkTerms names a field exactly where the contract does', () => {
  const four = attesters.map(({ address }) => address)
  test.each<[string, (terms: Terms) => Promise<Partial<Terms>> | Partial<Terms>]>([
    ['nothing', () => ({})],
    ['no payout account', () => ({ payout: zeroAddress })],
    ['no document', () => ({ digest: zeroHash })],
    ['closing before opening', ({ opensAt }) => ({ closesAt: opensAt })],
    ['closed already', ({ opensAt }) => ({ opensAt: opensAt - 2 * DAY, closesAt: opensAt - DAY })],
    ['a challenge of more than 90 days', () => ({ challengePeriod: 90 * DAY + 1 })],
    ['a challenge of 90 days', () => ({ challengePeriod: 90 * DAY, digest: `0x${'c'.repeat(64)}` })],
    ['a veto share below a quarter', () => ({ vetoShare: 2_499 })],
    ['a veto share above all', () => ({ vetoShare: 10_001 })],
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
  ])('%s', async (_, change) => {
    const base = await campaignTerms(chain)
    const terms = { ...base, ...(await change(base)) }
    const fields = checkTerms(terms, { now: await chain.now() }).map(({ field }) => field)
    const refused = await refusedField(terms)
    expect(fields).toEqual(refused === undefined ? [] : expect.arrayContaining([refused]))
  })

  test.each<[string, (terms: Terms) => Promise<Partial<Terms>> | Partial<Terms>]>([
    ['nothing', () => ({})],
    ['another token', () => ({ token: NATIVE_TOKEN })],
    ['no gate', () => ({ gate: zeroAddress })],
    ['opening before the round', ({ opensAt }) => ({ opensAt: opensAt - 30 * DAY })],
    ['closing after the round', ({ closesAt }) => ({ closesAt: closesAt + 1 })],
    ['a shorter challenge', () => ({ challengePeriod: HOUR - 1 })],
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
    const terms = { ...base, ...(await change(base)) }
    const fields = checkTerms(terms, { now: await chain.now(), round: round.terms }).map(({ field }) => field)
    const refused = await refusedField(terms)
    expect(fields).toEqual(refused === undefined ? [] : expect.arrayContaining([refused]))
  })

  test('a first deadline before a computed result can have been posted and vetoed', async () => {
    const { deployment, client } = chain
    const end = (await chain.now()) + 30 * DAY
    const change = { end, reviewPeriod: 2 * DAY, claimUntil: end + 20 * DAY, calculator: operator.address }
    const terms = await roundTerms(chain, change)
    await chain.send(operator, prepareCreateRound({ deployment, terms }))
    const id = await getRoundCount(client, { deployment })
    for (const deadline of [end + 4 * DAY - 1, end + 4 * DAY]) {
      const criteria = await textDigest('criteria')
      const milestones = [{ share: 10_000, deadline, criteria }]
      const campaign = await campaignTerms(chain, { round: id, opensAt: terms.start, closesAt: end, milestones })
      const fields = checkTerms(campaign, { now: await chain.now(), round: terms }).map(({ field }) => field)
      expect(fields).toEqual(deadline < end + 4 * DAY ? ['milestones.deadline'] : [])
      expect(await refusedField(campaign)).toBe(fields[0])
    }
  })

  test('a round that is over', async () => {
    await chain.moveTo(round.terms.end)
    const terms = await campaignTerms(chain, { round: round.id })
    const fields = checkTerms(terms, { now: await chain.now(), round: round.terms }).map(({ field }) => field)
    expect(fields).toContain(await refusedField(terms))
  })
})

function shares(n: number): [number, number][] {
  const plan = Array.from({ length: n }, (_, i): [number, number] => [Math.floor(10_000 / n), (i + 2) * DAY])
  return plan.map(([share, deadline], i) => [i === 0 ? share + 10_000 - share * n : share, deadline])
}
