import type { RoundView } from '@commonweight/domain/views/round'
import { payoutOf } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf } from '@commonweight/qf/chain/tally'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { InvalidCursorError } from '../src/paging/cursor'
import { getRound } from '../src/rounds/get-round'
import { getRoundStand } from '../src/rounds/get-round-stand'
import { loadIndependence, MAX_PAIRS } from '../src/rounds/load-independence'
import { loadPayers } from '../src/rounds/load-payers'
import { loadRoundTasks } from '../src/rounds/load-round-tasks'
import { hex } from './chain-rows'
import { listedScene } from './listed-scene'
import { type Member, ROUND, storeMember, storeRoundOf, storeSponsor } from './round-scene'

const CAP = 60_000_000n
const MEMBERS: Member[] = [
  { title: 'Alpha', donors: [100, 100, 100], standing: 'admitted' },
  { title: 'Beta', donors: [400, 25], standing: 'admitted' },
  { title: 'Gamma', donors: [9, 9, 9, 9, 9, 9], standing: 'pinned' },
  { title: 'Délta', donors: [16, 36], standing: 'claimed', claimed: 7_000_000n },
  { title: 'Epsilon', donors: [49, 64], standing: 'admitted', status: 'failed' },
  { title: 'Zeta', donors: [81, 1], standing: 'removed' },
  { title: 'Eta', donors: [], standing: 'admitted' },
  { title: 'Theta', donors: [1], standing: 'applied' },
  { title: 'Iota', donors: [1], standing: 'applied' },
]

let scene: Awaited<ReturnType<typeof listedScene>>
beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  await storeRoundOf(chain, { pool: 300_000_000, cap: String(CAP), early: 60, calculator: hex(0xca, 20) })
  for (const [i, member] of MEMBERS.entries()) await storeMember(chain, i + 1, member)
  for (let i = 0; i < 30; i++) await storeSponsor(chain, i, BigInt(1_000 + (i % 7)), i < 5 ? BigInt(10 + i) : 0n)
  await storeSponsor(chain, 99, 0n)
})
afterEach(() =>
  change({ claimUntil: 4_100_000_000n, sealedAt: 0n, vetoUntil: 0n, sealedWeight: null, sealedPinned: null }),
)
afterAll(() => scene?.end())

const change = (data: object) => scene.chain.round.update({ where: { id: ROUND }, data })
const read = async (...rest: [] | [query: object]): Promise<RoundView> => {
  const round = await getRound(scene.site, ROUND, 'listed', ...rest)
  if (!round) throw new Error('There is no round.')
  return round
}

describe('entries', () => {
  test('the highest match first, then what was taken out or failed, then applicants, the oldest first', async () => {
    const { entries, entryCount, next } = await read()
    // The first two are paid the cap, and the last members nothing.
    expect(entries.map(({ title }) => title).join(' ')).toBe('Alpha Gamma Beta Délta Epsilon Zeta Eta Theta Iota')
    expect({ entryCount, next }).toEqual({ entryCount: MEMBERS.length, next: null })
  })

  test.each([1, 2, 4])('pages of %i follow each other without a gap and equal the whole', async (limit) => {
    const whole = await read()
    const found: RoundView['entries'] = []
    let after: string | null = null
    do {
      const page: RoundView = await read({ limit, ...(after ? { after } : {}) })
      expect(page.entries.length).toBeLessThanOrEqual(limit)
      expect({ ...page, entries: [], next: null }).toEqual({ ...whole, entries: [], next: null })
      found.push(...page.entries)
      after = page.next
    } while (after)
    expect(found).toEqual(whole.entries)
  })

  test('the match that SQL sorts and sums by is the one that is shown, unsealed, sealed and computed', async () => {
    for (const stand of [
      {},
      { sealedAt: 5n, sealedWeight: String(10n ** 24n), sealedPinned: 1 },
      { sealedAt: 5n, vetoUntil: 9n, sealedWeight: 0, sealedPinned: 0 },
      { pool: String(10n ** 12n) },
      { pool: 300_000_000 },
    ]) {
      await change(stand)
      const { entries, unused, pool } = await read()
      const matches = entries.filter(({ standing }) => standing !== 'applied').map(({ match }) => match)
      expect(matches).toEqual([...matches].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
      const paged = await read({ limit: 1 })
      expect(paged.unused.estimate).toBe(pool - matches.reduce((sum, match) => sum + match, 0n))
      expect(paged.unused).toEqual(unused)
    }
  })

  test('a search finds titles without accents, labs and ids, and names what the whole round has', async () => {
    for (const search of ['delta', hex(4)]) {
      const { entries, entryCount } = await read({ search })
      expect({ titles: entries.map(({ title }) => title), entryCount }).toEqual({ titles: ['Délta'], entryCount: 9 })
    }
    expect((await read({ search: 'iota' })).entries.map(({ standing }) => standing)).toEqual(['applied'])
    expect((await read({ search: 'nothing of this' })).entries).toEqual([])
  })

  test('a cursor of no page is refused', async () => {
    for (const after of ['x', 'WyI5IiwiMSIsIjIiXQ']) await expect(read({ after })).rejects.toThrow(InvalidCursorError)
    await expect(read({ sponsorsAfter: 'x' })).rejects.toThrow(InvalidCursorError)
  })
})

test('what a campaign’s match follows from is the same without the entries', async () => {
  const { weight, pinnedCount, isComputed, pool } = await read()
  expect(await getRoundStand(scene.site, ROUND)).toMatchObject({ weight, pinnedCount, isComputed, pool })
  expect(await getRoundStand(scene.site, 77)).toBeNull()
})

describe('sponsors', () => {
  test('pages of 20, who funded most first; sums are of all', async () => {
    const first = await read()
    expect(first.sponsors).toHaveLength(20)
    const second = await read({ sponsorsAfter: first.nextSponsors })
    expect(second.nextSponsors).toBeNull()
    const all = [...first.sponsors, ...second.sponsors]
    expect(new Set(all.map(({ sponsor }) => sponsor)).size).toBe(30)
    const funded = all.map(({ funded }) => funded)
    expect(funded).toEqual([...funded].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
    expect(first.sponsorCount).toBe(30)
    expect(first.earlyHolders).toEqual({
      largest: [14, 13, 12].map((early) => ({ sponsor: hex(0x5000 + early - 10, 20), early: BigInt(early) })),
      count: 5,
    })
  })

  test('what all can take back is the sum of what each can', async () => {
    await change({ claimUntil: 2n })
    const first = await read()
    const second = await read({ sponsorsAfter: first.nextSponsors })
    const each = [...first.sponsors, ...second.sponsors].map(({ reclaimable }) => reclaimable)
    expect(first.unused.reclaimable).toBe(each.reduce((sum, part) => sum + part, 0n))
    expect(first.unused.reclaimable).toBeGreaterThan(0n)
  })

  test('of those who paid in a sponsor’s name five are named and the others counted', async () => {
    const place = { round: ROUND, amount: 1, chainId: 31337, blockHash: '0xb', txHash: '0xe', at: 1n }
    const sponsor = hex(0x5000, 20)
    for (let i = 0; i < 16; i++) {
      const payer = i === 0 ? sponsor : hex(0x9000 + (i % 8), 20)
      await scene.chain.funding.create({ data: { ...place, sponsor, payer, blockNumber: BigInt(50 + i), logIndex: 0 } })
    }
    const payers = await loadPayers(scene.site, ROUND, [sponsor, hex(0x5001, 20)])
    expect([...payers]).toEqual([[sponsor, { named: [1, 2, 3, 4, 5].map((i) => hex(0x9000 + i, 20)), more: 3 }]])
  })
})

test('tasks: failed ones, the heaviest first, what is due by the chain’s formula, and applicants', async () => {
  await change({ sealedAt: 5n, sealedWeight: String(10n ** 21n), sealedPinned: 1 })
  const { entries, weight, pinnedCount, pool } = await read()
  const tasks = await loadRoundTasks(scene.site, ROUND)
  expect(tasks?.failed).toEqual({ count: 1, campaigns: [hex(5)] })
  const admitted = entries.filter(({ standing }) => standing === 'admitted')
  expect(tasks?.heaviest.map((each) => each.weight)).toEqual(
    admitted.map((entry) => entry.weight).sort((a, b) => (a < b ? 1 : -1)),
  )
  expect(tasks?.due.matches.map(({ title }) => title)).toEqual(['Alpha', 'Gamma', 'Beta'])
  expect(tasks?.due.sum).toBe(tasks?.due.matches.reduce((sum, { match }) => sum + match, 0n))
  const beta = entries.find(({ title }) => title === 'Beta')
  const totals = { pool, cap: CAP, decimals: 6, weight, pinned: pinnedCount }
  const tally = { sumRoots: beta?.explanation?.sumRoots ?? 0n, sumSquares: beta?.explanation?.sumSquares ?? 0n }
  expect(beta?.match).toBe(payoutOf(totals, matchWeightOf(tally)))
  // Eta, of which nothing counts, waits too.
  expect(tasks?.waiting).toBe(4)
  expect(tasks?.applicants.map(({ title }) => title)).toEqual(['Theta', 'Iota'])
  expect(await loadRoundTasks(scene.site, 77)).toBeNull()
})

test('independence is compared up to a bound; above it, what there is is counted and nothing is read', async () => {
  const compared = await loadIndependence(scene.site, ROUND)
  expect(compared.kind).toBe('compared')
  expect(await loadIndependence(scene.site, 77)).toEqual({ kind: 'nothing' })
  await scene.chain.$executeRaw`
    insert into donors (campaign, account, given, donations, counted, points, last_counted_at, refunded, chain_id, block_number, block_hash, log_index)
    select ${hex(1)}, '0xe' || lpad(to_hex(i), 39, '0'), 1, 1, 1, 1, 1, 0, 31337, 1, '0xb', i from generate_series(1, ${MAX_PAIRS}) i`
  const asked: string[] = []
  const site = Object.create(scene.site, {
    $queryRaw: {
      value: (parts: TemplateStringsArray, ...values: unknown[]) => {
        asked.push(parts.join('?'))
        return scene.site.$queryRaw(parts, ...values)
      },
    },
  })
  const donations = MEMBERS.filter(({ standing }) => !['applied', 'removed'].includes(standing)).reduce(
    (sum, { donors }) => sum + donors.length,
    0,
  )
  expect(await loadIndependence(site, ROUND)).toEqual({ kind: 'too-many', donations })
  expect(asked.join()).not.toContain('md5')
})
