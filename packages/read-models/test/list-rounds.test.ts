import type { RoundScope } from '@commonweight/domain/views/query'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getRound } from '../src/rounds/get-round'
import { listJoinableRounds } from '../src/rounds/list-joinable-rounds'
import { listRoundIds } from '../src/rounds/list-round-ids'
import { countRounds, listRounds } from '../src/rounds/list-rounds'
import { chainRows, hex } from './chain-rows'
import { emptyRules, listedScene, storeRound, storeTerms, TOKENS } from './listed-scene'

const { USDC, DAI, FAKE } = TOKENS
const SOON = 3_900_000_000n
const note = { reason: 'It promises what it has not.', since: 1_796_000_000 }

let scene: Awaited<ReturnType<typeof listedScene>>

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  const add = async (id: number, pool: bigint, change: object = {}) => {
    const digest = await storeRound(chain, `Round no. ${id}`)
    await chainRows.round(chain, { id, token: USDC, digest, pool: String(pool), ...change })
  }
  const unit = 10n ** 6n
  await add(1, 500n * unit)
  await add(2, 42_000n * unit)
  await add(3, 10n ** 24n, { token: DAI, decimals: 18 })
  await add(4, 0n)
  await add(5, 900_000n * unit, { token: FAKE })
  await add(6, 7n * unit, { digest: hex(0xdead) })
  await add(7, 8n * unit, { digest: await storeRound(chain, 'Round no. 2'), operator: hex(0xc0b, 20) })
  await add(8, 9n * unit, { start: SOON })
  await add(9, 10n * unit, { end: 2n })
  await add(10, 1n)
  await add(11, 11n * unit, { operator: hex(0x5ca, 20) })
  for (const round of [1, 2, 3, 4, 5, 8, 9, 10]) {
    const digest = await storeTerms(chain, `Campaign of ${round}`)
    await chainRows.campaign(chain, { id: hex(round), token: USDC, digest, appliedRound: round })
    await chainRows.entry(chain, round, hex(round))
  }
})
beforeEach(() => {
  scene.rules.now = emptyRules()
})
afterAll(() => scene?.end())

const rounds = async (scope: RoundScope, skip = 0, limit?: number) => {
  const found = await listRounds(scene.site, { scope, skip, ...(limit === undefined ? {} : { limit }) })
  return found.map(({ id }) => id)
}

test('listed: money in a token of the list and a document of its own; running first, the largest pool first', async () => {
  expect(await rounds('listed')).toEqual([2, 1, 11, 3, 10, 8, 9])
  expect([...(await rounds('listed', 0, 3)), ...(await rounds('listed', 3, 10))]).toEqual(await rounds('listed'))
})

test('advertised: open, with a campaign, and at least one whole token', async () => {
  expect(await rounds('advertised')).toEqual([2, 1, 3])
})

test('a campaign may apply to a round that has no pool yet', async () => {
  expect((await rounds('joinable')).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 8, 10, 11])
})

test('everything: newest first, each with the reason why it is not listed', async () => {
  const all = await listRounds(scene.site, { scope: 'all' })
  expect(all.map(({ id }) => id)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  const because = Object.fromEntries(all.map(({ id, unlistedBecause }) => [id, unlistedBecause]))
  expect(because).toMatchObject({ 2: [], 4: ['pool'], 5: ['token'], 6: ['document'], 7: ['copy'] })
  expect(all.find(({ id }) => id === 5)?.token).toMatchObject({ symbol: '0x0000…fa4e', listed: false, claims: 'USDC' })
})

test('everything, in parts: each round once, and no more rounds are read than a part has', async () => {
  const parts = [await rounds('all', 0, 4), await rounds('all', 4, 4), await rounds('all', 8, 4)]
  expect(parts).toEqual([
    [11, 10, 9, 8],
    [7, 6, 5, 4],
    [3, 2, 1],
  ])
  expect(await rounds('all', 11, 4)).toEqual([])
  expect(await listRoundIds(scene.site, 'all', 0, { skip: 2, limit: 3 })).toEqual([9, 8, 7])
  expect(await countRounds(scene.site, 'all')).toBe(11)
})

test('hidden, by its number or its operator: in no list, and whole at its own address', async () => {
  scene.rules.now.hidden.rounds.set(2, note)
  scene.rules.now.hidden.operators.set(hex(0x5ca, 20), note)
  // The one with the same words is no copy of a listed one any more.
  expect(await rounds('listed')).toEqual([1, 7, 3, 10, 8, 9])
  for (const scope of ['advertised', 'joinable'] as const) expect(await rounds(scope)).not.toContain(2)
  for (const id of [2, 11]) {
    expect(await getRound(scene.site, id)).toMatchObject({ listed: false, hidden: note, title: `Round no. ${id}` })
  }
})

test('a flood of rounds without money takes no place', async () => {
  const before = await rounds('listed', 0, 5)
  for (let id = 100; id < 140; id++) {
    const digest = await storeRound(scene.chain, `Free match of a million, no. ${id}`)
    await chainRows.round(scene.chain, { id, token: USDC, digest })
  }
  expect(await rounds('listed', 0, 5)).toEqual(before)
  expect(await rounds('advertised')).toEqual([2, 1, 3])
})

test('applicants that the site does not list are counted, however many; members and the scope "all" are whole', async () => {
  const { chain, site } = scene
  for (let i = 0; i < 30; i++) {
    await chainRows.campaign(chain, { id: hex(5_000 + i), token: USDC, digest: hex(0xbeef), appliedRound: 1 })
  }
  const listed = await storeTerms(chain, 'Applies and is listed')
  await chainRows.campaign(chain, { id: hex(6_000), token: USDC, digest: listed, appliedRound: 1 })
  await chainRows.campaign(chain, {
    id: hex(6_001),
    token: USDC,
    digest: hex(0xfeed),
    appliedRound: 1,
    hasLeftRound: true,
  })
  scene.rules.now.hidden.campaigns.set(hex(1), note)
  const shown = await getRound(site, 1)
  expect(shown?.entries.map(({ campaign, standing }) => [campaign, standing]).sort()).toEqual([
    [hex(1), 'admitted'],
    [hex(6_000), 'applied'],
  ])
  expect(shown?.applicantsLeftOut).toBe(30)
  for (const whole of [await getRound(site, 1, 'all'), await getRound(chain, 1)]) {
    expect(whole?.entries).toHaveLength(32)
    expect(whole?.applicantsLeftOut).toBe(0)
  }
})

test('what a campaign takes over from a round comes with those that it may apply to', async () => {
  const [first] = await listJoinableRounds(scene.site, 1)
  expect(first).toMatchObject({ id: 2, threshold: 1, challengePeriod: 3_600, attesters: [] })
})

test('counted without being read', async () => {
  expect(await countRounds(scene.site, 'advertised')).toBe(3)
  expect(await countRounds(scene.chain, 'listed')).toBe((await listRounds(scene.chain)).length)
})
