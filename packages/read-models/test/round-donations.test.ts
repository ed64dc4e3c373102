import type { RoundDonation } from '@commonweight/domain/views/donation'
import type { Page } from '@commonweight/domain/views/query'
import { countedOf, matchWeightOf, rootOf, tallyOf } from '@commonweight/qf/chain/tally'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../src/create-db'
import { InvalidCursorError } from '../src/paging/cursor'
import { getRound } from '../src/rounds/get-round'
import { listRoundApplications } from '../src/rounds/list-round-applications'
import { listRoundDonations, readRoundDonations } from '../src/rounds/list-round-donations'
import { openRound } from '../src/rounds/open-round'
import { withSnapshot } from '../src/snapshot'
import { chainRows, hex } from './chain-rows'
import { listedScene, storeTerms, TOKENS } from './listed-scene'
import { ROUND, storeRoundOf } from './round-scene'

const LAB = hex(0xaab, 20)
const [ANN, BOB, CAT, DAN] = [0xa, 0xb, 0xc, 0xd].map((number) => hex(number, 20))
const MINIMUM = 2n * 10n ** 18n
const place = { chainId: 31337, blockHash: '0xb', txHash: hex(0xe), at: 7n }

type Gift = [donor: string | undefined, tokens: number, weight: number]
let scene: Awaited<ReturnType<typeof listedScene>>
let block = 10_000n

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  await storeRoundOf(chain, { pool: 1_000_000_000, minimum: String(MINIMUM) })
  await chainRows.round(chain, { id: 2, token: TOKENS.USDC, digest: hex(0xf) })
  await member(chain, 1, [
    [ANN, 100, 10_000],
    [BOB, 49, 5_000],
    [LAB, 900, 0],
    [CAT, 30, 0],
    [DAN, 1, 10_000],
    [ANN, 44, 10_000],
  ])
  // Cat was verified later and had earlier gifts counted.
  await refresh(chain, 1, CAT, 8_000, countedOf(30_000_000n, 8_000n, 6))
  await member(chain, 2, [
    [ANN, 25, 10_000],
    [BOB, 16, 10_000],
  ])
  await member(chain, 3, [[ANN, 5, 10_000]], { standing: 'removed', reason: hex(0x4ea) })
  await member(chain, 4, [[ANN, 6, 10_000]], { standing: 'removed', reason: null })
  await member(chain, 5, [[ANN, 7, 10_000]], null)
  await member(chain, 6, [[ANN, 8, 10_000]], null, { hasLeftRound: true })
  await member(
    chain,
    7,
    [
      [BOB, 9, 10_000],
      [ANN, 9, 10_000],
    ],
    undefined,
    { status: 'cancelled' },
  )
  await member(chain, 8, [[ANN, 9, 10_000]], null, { appliedRound: 2 })
})
afterAll(() => scene?.end())

/** `entry`: undefined: admitted, null: not in the round. */
async function member(chain: Db, number: number, gifts: Gift[], entry?: object | null, more: object = {}) {
  const id = hex(number)
  const digest = await storeTerms(chain, `=Campaign ${number}`)
  await chainRows.campaign(chain, {
    id,
    token: TOKENS.USDC,
    digest,
    appliedRound: ROUND,
    minimum: String(MINIMUM),
    ...more,
  })
  if (entry !== null) {
    await chainRows.entry(chain, ROUND, id)
    const where = { round_campaign: { round: ROUND, campaign: id } }
    if (entry) await chain.roundEntry.update({ where, data: entry })
  }
  for (const [donor = '', tokens, weight] of gifts) {
    block += 1n
    const amount = BigInt(tokens) * 10n ** 6n
    await chain.donation.create({
      data: {
        ...place,
        campaign: id,
        donor,
        amount: String(amount),
        weight,
        counted: 0,
        blockNumber: block,
        logIndex: 3,
      },
    })
    const found = await chain.donor.findFirst({ where: { campaign: id, account: donor } })
    if (!found) await chainRows.donor(chain, id, donor, 0)
    await count(chain, id, donor, BigInt(found?.counted.toFixed(0) ?? 0) + countedOf(amount, BigInt(weight), 6))
  }
  await sumUp(chain, id)
}

async function refresh(chain: Db, number: number, donor = '', weight = 0, counted = 0n) {
  block += 1n
  await chain.refresh.create({
    data: {
      ...place,
      campaign: hex(number),
      donor,
      caller: donor,
      weight,
      counted: String(counted),
      blockNumber: block,
      logIndex: 0,
    },
  })
  await count(chain, hex(number), donor, counted)
  await sumUp(chain, hex(number))
}

async function count(chain: Db, campaign: string, account: string, counted: bigint) {
  const data = { counted: String(counted), points: String(rootOf(counted, MINIMUM)) }
  await chain.donor.updateMany({ where: { campaign, account }, data })
}

async function sumUp(chain: Db, id: string) {
  const donors = await chain.donor.findMany({ where: { campaign: id } })
  const { sumRoots, sumSquares } = tallyOf(
    donors.map(({ counted }) => BigInt(counted.toFixed(0))),
    MINIMUM,
  )
  await chain.campaign.update({ where: { id }, data: { sumRoots: String(sumRoots), sumSquares: String(sumSquares) } })
}

async function open(db: Db = scene.site) {
  const round = await openRound(db, ROUND)
  if (!round) throw new Error('There is no round.')
  return round
}

async function all(limit: number): Promise<RoundDonation[]> {
  const { row, totals, now } = await open()
  const found: RoundDonation[] = []
  let after: string | undefined
  do {
    const page: Page<RoundDonation> = await listRoundDonations(scene.site, row, totals, {
      limit,
      now,
      ...(after ? { after } : {}),
    })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    found.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return found
}

test('every donation once, campaign after campaign, the oldest first, in pages of any size', async () => {
  const whole = await all(1_000)
  expect(whole).toHaveLength(14)
  expect(whole.map(({ campaign }) => Number(campaign))).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 7])
  for (const limit of [1, 2, 3, 5]) expect(await all(limit)).toEqual(whole)
  const { row, totals, now } = await open()
  await expect(listRoundDonations(scene.site, row, totals, { limit: 5, now, after: 'x' })).rejects.toThrow(
    InvalidCursorError,
  )
})

test('each says whether it is matched, why not, and with what weight', async () => {
  const said = (await all(100)).map(({ campaign, reason, weightBps, identityWeightBps, included }) => {
    expect(included).toBe(reason === null)
    return [Number(campaign), reason, weightBps, identityWeightBps]
  })
  expect(said).toEqual([
    [1, null, 10_000, 10_000],
    [1, null, 5_000, 5_000],
    [1, 'insider', 0, 0],
    [1, null, 8_000, 0],
    [1, 'below-minimum', 0, 10_000],
    [1, null, 10_000, 10_000],
    [2, null, 10_000, 10_000],
    [2, null, 10_000, 10_000],
    [3, 'disqualified', 0, 10_000],
    [4, 'removed', 0, 10_000],
    [5, 'not-admitted', 0, 10_000],
    [6, 'withdrawn', 0, 10_000],
    [7, null, 10_000, 10_000],
    [7, null, 10_000, 10_000],
  ])
})

test('what counts of a donor’s gifts adds up to its total, and so to W', async () => {
  const donations = await all(100)
  const byPair = new Map<string, bigint>()
  for (const { campaign, donor, counted } of donations) {
    byPair.set(`${campaign} ${donor}`, (byPair.get(`${campaign} ${donor}`) ?? 0n) + counted)
  }
  const weights = [1, 2, 7].map((number) => {
    const ofCampaign = [...byPair].filter(([pair]) => pair.startsWith(hex(number))).map(([, counted]) => counted)
    return matchWeightOf(tallyOf(ofCampaign, MINIMUM))
  })
  expect(weights.reduce((sum, weight) => sum + weight, 0n)).toBe((await open()).totals.weight)
})

test('a donation’s share of the match is what the campaign has less without it; none where that is not defined', async () => {
  const donations = await all(100)
  const { entries } = (await getRound(scene.site, ROUND)) ?? { entries: [] }
  const matchOf = (number: number) => entries.find(({ campaign }) => campaign === hex(number))?.match ?? 0n
  // Two donors: without either, nothing is left that two share.
  expect(donations.filter(({ campaign }) => campaign === hex(2)).map(({ matchShare }) => matchShare)).toEqual([
    matchOf(2),
    matchOf(2),
  ])
  const [first, , ofLab] = donations
  expect(first?.matchShare).toBeGreaterThan(0n)
  expect(first?.matchShare).toBeLessThan(matchOf(1))
  expect(ofLab?.matchShare).toBe(0n)
  expect(donations.filter(({ campaign }) => campaign === hex(7)).map(({ matchShare }) => matchShare)).toEqual([
    null,
    null,
  ])
  await scene.chain.roundEntry.updateMany({ where: { campaign: hex(2) }, data: { standing: 'pinned', isPinned: true } })
  expect((await all(100)).find(({ campaign }) => campaign === hex(2))?.matchShare).toBeNull()
  await scene.chain.roundEntry.updateMany({
    where: { campaign: hex(2) },
    data: { standing: 'admitted', isPinned: false },
  })
})

test('applications: every campaign that ever applied, the oldest first, with its standing and reason', async () => {
  const round = await open()
  const whole = await listRoundApplications(scene.site, ROUND, round, { limit: 100 })
  expect(whole.items.map(({ campaign, reason, included }) => [Number(campaign), reason, included])).toEqual([
    [1, null, true],
    [2, null, true],
    [3, 'disqualified', false],
    [4, 'removed', false],
    [5, 'not-admitted', false],
    [6, 'withdrawn', false],
    [7, null, true],
  ])
  expect(whole.items[2]).toMatchObject({ reasonDigest: hex(0x4ea), lab: LAB, standing: 'removed' })
  const paged = []
  let after: string | undefined
  do {
    const page = await listRoundApplications(scene.site, ROUND, round, { limit: 3, after })
    paged.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  expect(paged).toEqual(whole.items)
})

test('read in batches, a campaign that spans batches loses no donation', async () => {
  const id = hex(2)
  await scene.chain.$executeRaw`
    insert into donations (campaign, donor, amount, weight, counted, by_operator, chain_id, block_number, block_hash, log_index, tx_hash, at)
    select ${id}, ${ANN}, 1, 10000, 1, false, 31337, 5000, '0xb', i, '0xe', 1 from generate_series(1, 1200) i`
  await withSnapshot(scene.site, scene.url, async (snapshot) => {
    const { row, totals, now } = await open(snapshot.db)
    const found: RoundDonation[] = []
    for await (const batch of readRoundDonations(snapshot, row, totals, now)) {
      expect(batch.length).toBeLessThanOrEqual(100)
      found.push(...batch)
    }
    expect(found).toEqual(await all(1_000))
  })
  await scene.chain.donation.deleteMany({ where: { blockNumber: 5_000n } })
})

test('a snapshot does not see what is written meanwhile, has the site’s rules, and ends with its work', async () => {
  const digest = await storeTerms(scene.chain, 'Late')
  const whole = await all(100)
  await withSnapshot(scene.site, scene.url, async (both) => {
    const snapshot = both.db
    const before = await listRoundApplications(snapshot, ROUND, await open(snapshot), { limit: 100 })
    await chainRows.campaign(scene.chain, { id: hex(99), token: TOKENS.USDC, digest, appliedRound: ROUND })
    expect(await listRoundApplications(snapshot, ROUND, await open(snapshot), { limit: 100 })).toEqual(before)
    expect(snapshot.rules).toBe(scene.site.rules)
    await member(scene.chain, 98, [[ANN, 5, 10_000]])
    const { row, totals, now } = await open(snapshot)
    const donations: RoundDonation[] = []
    for await (const batch of readRoundDonations(both, row, totals, now)) donations.push(...batch)
    expect(donations).toEqual(whole)
  })
  const after = await listRoundApplications(scene.site, ROUND, await open(), { limit: 100 })
  expect(after.items.map(({ title }) => title)).toContain('Late')
  await expect(
    withSnapshot(scene.site, scene.url, async () => {
      throw new Error('The reader has left.')
    }),
  ).rejects.toThrow('The reader has left.')
})
