import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteHas } from '../journey/support/chain-clock'
import { nativeCampaign } from '../journey/support/matched-campaigns'
import { connect, PATIENCE_MS } from '../journey/support/page-actions'
import { World } from '../journey/support/world'

/** `npm run test:deep` gives often enough for a 95th percentile. */
const GIFTS = Number(process.env.GIFTS ?? 5)
const RECEIPT_MS = 1_000
const COUNTED_MS = 3_000

let world: World
let campaign: Hex
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())

test('a receipt stands within a second of the block, and the gift counts within three', {
  timeout: 600_000,
}, async () => {
  const { product, people } = world
  campaign = await nativeCampaign(product, people, `Pace ${Date.now().toString(36)}`)
  await siteHas(product, await product.client.getBlockNumber())
  await world.wallet.use(people.ana)
  await world.open(`/campaigns/${campaign}`)
  await connect(world.page, 'Test Wallet')
  const paces: Pace[] = []
  for (let gift = 0; gift < GIFTS; gift++) paces.push(await paceOfOneGift())
  const receipts = paces.map(({ receiptMs }) => receiptMs)
  const counted = paces.map(({ countedMs }) => countedMs)
  process.stdout.write(`  ms from block to receipt: ${told(receipts)}; to counted: ${told(counted)}\n`)
  process.stdout.write(`  ms from click to counted: ${told(paces.map(({ wholeMs }) => wholeMs))}\n`)
  // Of a few gifts the middle one says more than the slowest, on a machine that others may use.
  const rank = GIFTS >= 20 ? 0.95 : 0.5
  expect(percentile(receipts, rank), 'receipt').toBeLessThanOrEqual(RECEIPT_MS)
  expect(percentile(counted, rank), 'counted').toBeLessThanOrEqual(COUNTED_MS)
})

/**
 * @property receiptMs Since the block of the gift was there; so is countedMs.
 * @property wholeMs Since the click, with a wallet that approves at once.
 */
type Pace = { receiptMs: number; countedMs: number; wholeMs: number }

async function paceOfOneGift(): Promise<Pace> {
  await world.page.getByLabel(/^Amount/).fill('0.001')
  const before = await world.product.client.getTransactionCount({ address: world.people.ana.address })
  const clickedAt = performance.now()
  await world.button(/^Give 0\.001/).click()
  const included = isIncluded(before)
  const shown = world.page.locator('[data-receipt]')
  await shown.waitFor({ timeout: PATIENCE_MS })
  const receiptAt = performance.now()
  await shown.locator('[data-status="counted"]').waitFor({ timeout: PATIENCE_MS })
  const countedAt = performance.now()
  await world.button('Give again').click()
  const includedAt = await included
  const [receiptMs, countedMs, wholeMs] = [receiptAt - includedAt, countedAt - includedAt, countedAt - clickedAt].map(
    Math.round,
  ) as [number, number, number]
  return { receiptMs, countedMs, wholeMs }
}

/** When a block has the donor's next transaction; asked often enough for a tenth of a second to be seen. */
async function isIncluded(before: number): Promise<number> {
  const { client } = world.product
  const { address } = world.people.ana
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    if ((await client.getTransactionCount({ address, blockTag: 'latest' })) > before) return performance.now()
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The gift was never in a block.')
}

function percentile(values: readonly number[], rank: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(rank * sorted.length) - 1] as number
}

const told = (values: readonly number[]) =>
  `median ${percentile(values, 0.5)}, 95th percentile ${percentile(values, 0.95)}, most ${Math.max(...values)}`
