import { afterAll, beforeAll, expect, test } from 'vitest'
import { listWaiting } from '../src/accounts/list-waiting'
import { readAccountHistory } from '../src/accounts/read-account-history'
import { chainRows, hex } from './chain-rows'
import { listedScene, storeTerms, TOKENS } from './listed-scene'

const ANN = hex(0xa, 20)
const PLACE = { chainId: 31337, blockHash: hex(8), logIndex: 0, txHash: hex(0x11), at: 7n }
let scene: Awaited<ReturnType<typeof listedScene>>

beforeAll(async () => {
  scene = await listedScene()
})
afterAll(() => scene?.end())

async function backed(number: number, campaign: object, donor: object = {}): Promise<void> {
  const { chain } = scene
  const id = hex(number)
  const digest = await storeTerms(chain, `Campaign ${number}`)
  await chainRows.campaign(chain, { id, token: TOKENS.USDC, digest, gate: hex(0x6a, 20), total: 200, ...campaign })
  await chainRows.donor(chain, id, ANN, 100)
  await chain.donor.updateMany({ where: { campaign: id }, data: { counted: '100000000000000', points: 1, ...donor } })
}

test('what waits for a backer comes in its order: money, a release to look at, gifts to count', async () => {
  const soon = BigInt(Math.floor(Date.now() / 1000) + 1000)
  await backed(1, { status: 'completed', releasedShare: 10_000 })
  await backed(2, {}, { counted: 0, points: 0 })
  await backed(3, { submission: 1, challengeEndsAt: soon, closesAt: 5n })
  await backed(4, { status: 'failed', releasedShare: 4_000 })
  await backed(5, { status: 'cancelled' }, { refunded: 100 })
  await backed(6, { submission: 2, challengeEndsAt: soon, closesAt: 5n })
  const veto = { campaign: hex(6), milestone: 0, submission: 2, donor: ANN, points: 1, blockNumber: 900n }
  await scene.chain.veto.create({ data: { ...veto, ...PLACE } })
  await backed(7, { lab: ANN }, { counted: 0, points: 0 })
  const { items, count } = await listWaiting(scene.site, ANN)
  expect(items.map(({ kind, campaign, amount, until }) => [kind, campaign, amount, until])).toEqual([
    ['refund', hex(4), 60n, 0],
    ['look', hex(3), 200n, Number(soon)],
    ['count', hex(2), 100n, 4_000_000_000],
  ])
  expect(count).toBe(3)
  expect(items[0]?.title).toBe('Campaign 4')
  expect(await listWaiting(scene.site, hex(0xee, 20))).toEqual({ items: [], count: 0 })
})

test('the history has every gift and refund once, in the order of the chain, in batches', async () => {
  const { chain } = scene
  const gift = { campaign: hex(4), donor: ANN, amount: 1, weight: 10_000, counted: 0 }
  for (let i = 0; i < 450; i += 1) {
    await chain.donation.create({ data: { ...gift, ...PLACE, blockNumber: BigInt(1000 + i), logIndex: i % 3 } })
  }
  const refund = { campaign: hex(4), donor: ANN, to: ANN, amount: 60, ...PLACE }
  await chain.refund.create({ data: { ...refund, blockNumber: 1200n, logIndex: 9 } })
  await chain.refund.create({ data: { ...refund, blockNumber: 5000n } })
  const head = { chainId: 31337, blockNumber: 2000n, blockHash: '0xb', blockTime: 1n, updatedAt: 1n }
  await chain.head.create({ data: { ...head, genesisHash: '0x', contract: '0x', deploymentBlock: 0n } })
  const rows = []
  for await (const batch of readAccountHistory(scene.site, ANN)) rows.push(...batch)
  expect(rows).toHaveLength(451)
  expect(rows.filter(({ kind }) => kind === 'refund').map(({ blockNumber }) => blockNumber)).toEqual([1200n])
  const places = rows.map(({ blockNumber, logIndex }) => Number(blockNumber) * 100 + logIndex)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(new Set(places).size).toBe(451)
})
