import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { findFirefox, HOW_TO_GET_FIREFOX, launchFirefox } from '@commonweight/testkit/launch-firefox'
import type { Browser } from 'puppeteer-core'
import { erc20Abi, type Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteHas } from './support/chain-clock'
import { send, tokenOf, UNIT } from './support/chain-writes'
import { FirefoxPage } from './support/firefox-page'
import { newPeople, type People } from './support/people'
import { type RunningProduct, runningProduct } from './support/running-product'
import { listed } from './support/submitted-campaign'

const program = findFirefox()

let product: RunningProduct
let people: People
let browser: Browser
let firefox: FirefoxPage
/** Errors in scripts and what the page's policy refused. */
const faults: string[] = []

beforeAll(async () => {
  if (!program) return
  product = runningProduct()
  people = await newPeople(product)
  browser = await launchFirefox(program)
  const page = await browser.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  firefox = new FirefoxPage(page, product.origin)
})
afterAll(() => browser?.close())

const balanceOf = (account: Hex) => {
  const call = { abi: erc20Abi, functionName: 'balanceOf', args: [account] } as const
  return product.client.readContract({ address: tokenOf(product), ...call })
}

test('in Firefox one connects, gives, and takes back after the campaign was cancelled', { timeout: 240_000 }, async ({
  skip,
}) => {
  if (!program) skip(HOW_TO_GET_FIREFOX)
  const campaign = await listed(product, people, `Given in Firefox ${Date.now().toString(36)}`)
  await siteHas(product, await product.client.getBlockNumber())
  await firefox.open(`/campaigns/${campaign}`)
  await firefox.click('Connect wallet', 'header')
  await firefox.click('Demo wallet', '[role=dialog]')
  const donor = (await firefox.attribute('header [data-account]', 'data-account')) as Hex
  const { chainId } = product.deployment
  const mint = prepareMintTestToken({ chainId, token: tokenOf(product), to: donor, amount: 20n * UNIT })
  await send(product, people.lab, mint)
  const before = await balanceOf(donor)

  await firefox.fill('Amount', '12.5')
  await firefox.click('Give 12.50')
  await firefox.attribute('[data-receipt] [data-status="counted"]', 'data-status')
  expect(await balanceOf(donor)).toBe(before - 12_500_000n)

  const { deployment } = product
  await send(product, people.lab, prepareCancel({ deployment, campaign }))
  await siteHas(product, await product.client.getBlockNumber())
  await firefox.open(`/campaigns/${campaign}`)
  await firefox.click('Take back 12.50 USDC')
  await firefox.attribute(`[data-flow^="refund:${campaign}"][data-status="counted"]`, 'data-status')
  expect(await balanceOf(donor)).toBe(before)
  // Firefox says so whenever a page with an open event stream is left.
  const left = /^Error: The connection to \S+\/api\/events\S* was interrupted while the page was loading\.$/
  expect(faults.filter((fault) => !left.test(fault))).toEqual([])
})
