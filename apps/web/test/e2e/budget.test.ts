import { gzipSync } from 'node:zlib'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sideBySide } from './side-by-side'
import { findPublicPages, siteOrigin } from './site'

const BUDGET_BYTES = 150_000
/** The checkout computes matches and reads what browsers keep, before the wallet opens. */
const CHECKOUT_BYTES = 230_000
/** Whatever is downloaded this long after load belongs to the first load. */
const AFTER_LOAD_MS = 2_000

type Chunk = { name: string; bytes: number }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test('no public page makes a visitor download more than 150 kB of JavaScript (gzip), the checkout more than 230 kB', async () => {
  const pages = await findPublicPages()
  const loads = await sideBySide(4, pages, async (path) => ({ path, chunks: await scriptsOf(path) }))
  const sized = loads
    .map(({ path, chunks }) => ({ path, chunks, total: sum(chunks) }))
    .sort((a, b) => b.total / budgetOf(b.path) - a.total / budgetOf(a.path))
  for (const { path, total } of sized) console.log(`${kilobytes(total).padStart(9)}  ${path}`)
  const [largest] = sized
  if (!largest) throw new Error('There was no page to measure.')
  console.log(`Largest chunks of ${largest.path}:`)
  for (const { name, bytes } of largest.chunks.slice(0, 8)) console.log(`${kilobytes(bytes).padStart(9)}  ${name}`)
  expect(largest.total, `${largest.path}: ${kilobytes(largest.total)}`).toBeLessThanOrEqual(budgetOf(largest.path))
  expect(largest.total, 'scripts were measured at all').toBeGreaterThan(50_000)
}, 300_000)

/** A visitor without a stored wallet, with an empty cache. */
async function scriptsOf(path: string): Promise<Chunk[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<Chunk>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const name = new URL(response.url()).pathname
    bodies.push(response.body().then((body) => ({ name, bytes: gzipSync(body).length })))
  })
  await page.goto(siteOrigin() + path, { waitUntil: 'load' })
  await page.waitForFunction(
    (ms) => performance.now() - performance.timing.loadEventEnd + performance.timeOrigin > ms,
    AFTER_LOAD_MS,
  )
  const chunks = await Promise.all(bodies)
  await context.close()
  return chunks.sort((a, b) => b.bytes - a.bytes)
}

function budgetOf(path: string): number {
  return path === '/checkout' ? CHECKOUT_BYTES : BUDGET_BYTES
}

function sum(chunks: readonly Chunk[]): number {
  return chunks.reduce((total, { bytes }) => total + bytes, 0)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
