import { countedOf, rootOf } from '@commonweight/qf/chain/tally'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../src/create-db'
import { getReceipt } from '../src/receipts/get-receipt'
import { listRoundDonations } from '../src/rounds/list-round-donations'
import { openRound } from '../src/rounds/open-round'
import { chainRows, hex } from './chain-rows'
import { listedScene, storeTerms, TOKENS } from './listed-scene'
import { ROUND, storeRoundOf } from './round-scene'

const [ANN, BOB] = [hex(0xa, 20), hex(0xb, 20)]
const [CART, OTHER] = [hex(0xca), hex(0x07)]
const CART_BLOCK = 20_000n
let scene: Awaited<ReturnType<typeof listedScene>>

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  await storeRoundOf(chain, { pool: 1_000_000_000 })
  for (const number of [1, 2, 3]) await campaign(chain, number)
  await gift(chain, 1, ANN, 25, { txHash: CART, logIndex: 4 })
  await gift(chain, 2, ANN, 10, { txHash: CART, logIndex: 6, payer: BOB })
  await gift(chain, 3, ANN, 7, { txHash: CART, logIndex: 8 })
  await gift(chain, 1, BOB, 16, { txHash: OTHER, logIndex: 0, blockNumber: CART_BLOCK + 1n })
  await gift(chain, 3, ANN, 14, { txHash: OTHER, logIndex: 1, blockNumber: CART_BLOCK + 1n })
  const place = { chainId: 31337, blockHash: hex(9), blockNumber: CART_BLOCK + 70n, blockTime: 9n, updatedAt: 9n }
  await chain.head.create({ data: { ...place, genesisHash: '0x', contract: '0x', deploymentBlock: 0n } })
})
afterAll(() => scene?.end())

async function campaign(chain: Db, number: number) {
  const digest = await storeTerms(chain, `Campaign ${number}`)
  const applied = number < 3 ? { appliedRound: ROUND } : {}
  await chainRows.campaign(chain, { id: hex(number), token: TOKENS.USDC, digest, ...applied })
  if (number < 3) await chainRows.entry(chain, ROUND, hex(number))
}

async function gift(chain: Db, number: number, donor: string, tokens: number, place: object) {
  const amount = BigInt(tokens) * 10n ** 6n
  const rest = { chainId: 31337, blockHash: hex(8), blockNumber: CART_BLOCK, at: 7n, counted: 0 }
  await chain.donation.create({
    data: { ...rest, campaign: hex(number), donor, amount: String(amount), weight: 10_000, ...place } as never,
  })
  const known = await chain.donor.findFirst({ where: { campaign: hex(number), account: donor } })
  if (!known) await chainRows.donor(chain, hex(number), donor, 0)
  const counted = BigInt(known?.counted.toFixed(0) ?? 0) + countedOf(amount, 10_000n, 6)
  await chain.donor.updateMany({
    where: { campaign: hex(number), account: donor },
    data: { counted: String(counted), points: String(rootOf(counted, 0n)), given: { increment: String(amount) } },
  })
  const donors = await chain.donor.findMany({ where: { campaign: hex(number) } })
  const roots = donors.map(({ points }) => BigInt(points.toFixed(0)))
  await chain.campaign.update({
    where: { id: hex(number) },
    data: {
      sumRoots: String(roots.reduce((sum, root) => sum + root, 0n)),
      sumSquares: String(roots.reduce((sum, root) => sum + root * root, 0n)),
    },
  })
}

async function read() {
  const receipt = await getReceipt(scene.site, CART)
  if (!receipt) throw new Error('There is no receipt.')
  return receipt
}

test('a transaction has one receipt with its gifts alone, in the order of the chain', async () => {
  const { lines, lineCount, blockNumber, depth, at, blockHash } = await read()
  expect(lines.map(({ campaign, amount, payer }) => [campaign, amount, payer])).toEqual([
    [hex(1), 25_000_000n, null],
    [hex(2), 10_000_000n, BOB],
    [hex(3), 7_000_000n, null],
  ])
  expect({ lineCount, blockNumber, depth, at, blockHash }).toEqual({
    lineCount: 3,
    blockNumber: CART_BLOCK,
    depth: 70n,
    at: 7,
    blockHash: hex(8),
  })
  expect(await getReceipt(scene.site, CART.toUpperCase().replace('0X', '0x') as never)).toEqual(await read())
  expect(await getReceipt(scene.site, hex(0xdead))).toBeNull()
})

test('its matches are those of the round’s own list of gifts, and final once the round is sealed', async () => {
  const round = await openRound(scene.site, ROUND)
  if (!round) throw new Error('There is no round.')
  const { items } = await listRoundDonations(scene.site, round.row, round.totals, { limit: 100, now: round.now })
  const { lines } = await read()
  const shares = items.filter(({ txHash }) => txHash === CART).map(({ matchShare }) => matchShare)
  expect(lines.slice(0, 2).map(({ matchShare }) => matchShare)).toEqual(shares)
  expect(shares[0]).toBeGreaterThan(0n)
  expect(lines[2]).toMatchObject({ round: null, matchShare: null, reason: null })
  expect(lines[0]?.round).toMatchObject({ id: ROUND, title: 'A round', isFinal: false })
  await scene.chain.round.update({ where: { id: ROUND }, data: { sealedAt: 5n, sealedWeight: 1, sealedPinned: 0 } })
  expect((await read()).lines[0]?.round?.isFinal).toBe(true)
})

test('what was released, what comes back, and each gift’s part of a later refund', async () => {
  const { chain } = scene
  await chain.campaign.update({ where: { id: hex(3) }, data: { releasedShare: 4_000, status: 'failed' } })
  const of = async () => (await read()).lines[2]
  expect(await of()).toMatchObject({ released: 2_800_000n, comesBack: 4_200_000n, canTakeBack: true, refund: null })
  // 21 were given in two transactions; 60% of them come back at once.
  const place = { chainId: 31337, blockNumber: CART_BLOCK + 9n, blockHash: hex(8), logIndex: 0, txHash: hex(0x4ef) }
  const refund = { campaign: hex(3), donor: ANN, to: ANN, amount: 12_600_000, at: 8n }
  await chain.refund.create({ data: { ...refund, ...place } })
  expect(await of()).toMatchObject({
    released: 2_800_000n,
    comesBack: 0n,
    canTakeBack: false,
    refunded: 4_200_000n,
    refund: { amount: 12_600_000n, to: ANN, at: 8, txHash: hex(0x4ef) },
  })
})

test('a gift’s value is that of its own block, rounded down, and absent without a price source', async () => {
  const { chain } = scene
  const valuesOf = async () => (await read()).lines.map(({ value }) => value)
  expect(await valuesOf()).toEqual([null, null, null])
  const place = { token: TOKENS.USDC, blockNumber: CART_BLOCK, currency: 'EUR' }
  const found = { source: hex(0xfeed, 20), sourceName: 'USDC / EUR', answer: '91999999', decimals: 8 }
  const priced = { ...place, ...found, round: '7', updatedAt: 5n, askAgainAt: null }
  // Of a block of the same height that was rolled back.
  await chain.price.create({ data: { ...priced, blockHash: hex(0xdead), answer: '1' } })
  expect(await valuesOf()).toEqual([null, null, null])
  await chain.price.create({ data: { ...place, blockHash: hex(8) } })
  expect(await valuesOf()).toEqual([null, null, null])
  const at = { blockHash_token: { blockHash: hex(8), token: TOKENS.USDC } }
  await chain.price.update({ where: at, data: { ...found, answer: null, problem: 'stale', askAgainAt: null } })
  expect((await valuesOf())[0]).toMatchObject({ amount: null, currency: 'EUR', price: null, source: hex(0xfeed, 20) })
  await chain.price.update({ where: at, data: { ...priced, problem: null } })
  const shared = { currency: 'EUR', decimals: 2, price: '0.91999999', source: hex(0xfeed, 20), round: 7n, pricedAt: 5 }
  expect(await valuesOf()).toEqual(
    [2_299n, 919n, 643n].map((amount) => ({ ...shared, amount, sourceName: 'USDC / EUR' })),
  )
  await chain.price.update({ where: at, data: { currency: 'JPY', source: null, answer: '150', decimals: 0 } })
  expect((await valuesOf())[0]).toMatchObject({ amount: 3_750n, decimals: 0, source: null })
})
