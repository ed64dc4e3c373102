import { canonicalDocument } from '@commonweight/domain/canonical'
import { configurationOf } from '@commonweight/recompute/configurations'
import { type RoundResult, roundResult } from '@commonweight/recompute/round-result'
import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { getResult } from '@commonweight/sdk/read/get-result'
import { getRound } from '@commonweight/sdk/read/get-round'
import { getRoundInputs } from '@commonweight/sdk/read/get-round-inputs'
import { addHeadlessWallet, type HeadlessWallet } from '@commonweight/testkit/headless-wallet'
import type { Page } from 'playwright-core'
import type { Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChainTime, siteHas, travelTo } from './support/chain-clock'
import { send, tokenOf, UNIT } from './support/chain-writes'
import { type EndedRound, endedRound } from './support/ended-round'
import { type OpenBrowser, openBrowser } from './support/open-browser'
import { accountButton, chooseWallet, connect, counted, openPage, PATIENCE_MS } from './support/page-actions'
import { newPeople, type People } from './support/people'
import { type RunningProduct, runningProduct } from './support/running-product'
import { takePictures } from './support/screenshots'
import { sendsPreparedCalls } from './support/sent-calls'

const DAY = 86_400
const SOME_CODE: Hex = `0x${'c0'.repeat(32)}`

/** Q13: a result computed off chain is posted, recomputed by anybody in the browser, sealed and claimed. */
describe.sequential('Q13: a computed round', () => {
  let product: RunningProduct
  let people: People
  let browser: OpenBrowser
  let wallet: HeadlessWallet | undefined
  let ended: EndedRound
  let result: RoundResult

  sendsPreparedCalls(() => wallet)
  beforeAll(async () => {
    product = runningProduct()
    people = await newPeople(product)
    browser = await openBrowser([product.origin, new URL(product.rpcUrl).origin])
    wallet = await addHeadlessWallet(browser.context, {
      accounts: [people.ana],
      chains: [{ id: 31337, rpcUrl: product.rpcUrl }],
    })
  })
  afterAll(() => browser?.close())

  const openRound = () => openPage(browser.page, `${product.origin}/rounds/${ended.round}`)

  test('a round that names a calculator takes gifts until its end', { timeout: 300_000 }, async () => {
    ended = await endedRound(product, people)
    expect(ended.campaigns).toHaveLength(3)
  })

  test('money that comes late has no veto, and never exceeds what came before the start', {
    timeout: 120_000,
  }, async () => {
    const { page } = browser
    await openRound()
    await connect(page, 'Test Wallet')
    const ana = people.ana.address.toLowerCase()
    await page.getByText(`Money added now has no veto of a computed result.`).waitFor()
    await page.getByText(`is held by ${ana.slice(0, 6)}…${ana.slice(-4)} (100%)`).waitFor()
    const amount = page.getByLabel(/^Add to the pool/)
    await amount.fill('30.01')
    await page.getByText('At most 30.00 USDC more can be added.', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Add 30.01 USDC' }).isDisabled()).toBe(true)
    await takePictures(page, 'round-late-money')
    await amount.fill('12')
    await page.getByRole('button', { name: 'Add 12.00 USDC' }).click()
    await counted(page, `fund:${ended.round}`)
    const { pool, early } = await getRound(product.client, { deployment: product.deployment, round: ended.round })
    expect({ pool, early }).toEqual({ pool: 42_000_000n, early: 30_000_000n })
    await accountButton(page).click()
    await page.getByRole('button', { name: 'Disconnect' }).click()
  })

  test('a sponsor that another account named is not shown as one that paid', { timeout: 120_000 }, async () => {
    const { client, deployment } = product
    const { round } = ended
    const { termsHash } = await getRound(client, { deployment, round })
    const [sponsor, token, amount] = [people.lab.address, tokenOf(product), UNIT]
    await send(product, people.ben, prepareFundRound({ deployment, round, termsHash, sponsor, amount, token }))
    await siteHas(product, await client.getBlockNumber())
    await openRound()
    const [payer, named] = [people.ben.address, sponsor].map((account) =>
      `${account.slice(0, 6)}…${account.slice(-4)}`.toLowerCase(),
    )
    const row = browser.page.locator('section[aria-labelledby=sponsors] tr', { hasText: `named by ${payer}` })
    expect(await row.textContent()).toContain(named)
    expect(await row.count()).toBe(1)
  })

  test('the calculator posts a result and publishes what it was computed from', { timeout: 120_000 }, async () => {
    const { client, deployment } = product
    const inputs = await getRoundInputs(client, {
      deployment,
      round: ended.round,
      block: await client.getBlockNumber(),
    })
    // Not one of the defaults: only the published document says so.
    result = await roundResult(inputs, configurationOf({ mechanism: 'pairwise', threshold: '7.5' }), SOME_CODE)
    for (const document of [result.inputs, result.configuration]) await publish(product, document)
    await send(product, people.operator, preparePostResult({ deployment, round: ended.round, ...result.digests }))
    await siteHas(product, await client.getBlockNumber())
    await openRound()
    const posted = browser.page.locator('section[aria-labelledby=posted]')
    // The page may be the last block's for two seconds.
    await expect.poll(() => posted.locator('a[href^="/ipfs/"]').count(), { timeout: 10_000 }).toBe(2)
  })

  test('anybody recomputes it in the browser: the chain’s formula and the posted result both agree', {
    timeout: 120_000,
  }, async () => {
    await openRound()
    await recompute(browser.page)
    expect(await verdicts(browser.page)).toEqual([
      [true, '3 of 3 campaigns agree'],
      [true, '3 of 3 campaigns agree'],
    ])
    await browser.page.getByText('Computed by pairwise (threshold 7.5, surplus return).').waitFor()
    await takePictures(browser.page, 'round-recomputed')
  })

  test('it can be read through the visitor’s own wallet instead of this site’s node', {
    timeout: 120_000,
  }, async () => {
    const { page } = browser
    await openRound()
    await page.getByText('Another node, or files').click()
    await page.getByLabel('my wallet’s node').check()
    const asked: string[] = []
    // Logs and views are the round's; the page also looks for receipts, and where the connected account stands.
    page.on('request', (request) => {
      if (new URL(request.url()).origin === product.origin) return
      asked.push(...askedOf(request.postData(), people.ana.address))
    })
    await page.getByRole('button', { name: 'Recompute this round' }).click()
    await chooseWallet(page, 'Test Wallet')
    await page.locator('[data-recompute=done] [data-agrees]').first().waitFor({ timeout: PATIENCE_MS })
    expect((await verdicts(page)).map(([isSame]) => isSame)).toEqual([true, true])
    expect(asked).toEqual([])
  })

  test('from the published files alone it agrees too; other inputs are refused by their digest', {
    timeout: 120_000,
  }, async () => {
    const { page } = browser
    await openRound()
    await page.getByText('Another node, or files').click()
    const wrong = { ...result.inputs, pool: String(BigInt(result.inputs.pool) + 1n) }
    await choose(page, [wrong, result.configuration])
    await page.getByRole('button', { name: 'Recompute this round' }).click()
    await page.getByText('its SHA-256 is not the digest on the chain').waitFor({ timeout: PATIENCE_MS })
    await choose(page, [result.inputs, result.configuration])
    await recompute(page)
    expect(await verdicts(page)).toEqual([[true, '3 of 3 campaigns agree']])
  })

  test('sealed, the rest is claimed from the recomputed result; what was paid agrees', {
    timeout: 240_000,
  }, async () => {
    const { client, deployment } = product
    const { page } = browser
    const { operator } = people
    const { round } = ended
    await travelTo(product, (await readChainTime(product)) + 2 * DAY)
    await send(product, operator, prepareSealRound({ deployment, round }))
    const [first] = result.matches
    if (!first) throw new Error('The result has no match.')
    const { campaign, amount, proof } = first
    await send(product, operator, prepareClaimComputed({ deployment, round, campaign, amount, proof }))
    await siteHas(product, await client.getBlockNumber())
    await openRound()
    await recompute(page)
    expect((await verdicts(page)).map(([isSame]) => isSame)).toEqual([true, true])
    await page.getByText('The round pays by this result.').waitFor()
    const unpaid = result.matches.filter((match) => match.amount > 0n && match.campaign !== campaign)
    expect(unpaid.length).toBeGreaterThan(0)
    await takePictures(page, 'round-computed-claim')
    const button = page.getByRole('button', { name: /^Claim (the match|all \d+ matches)/ })
    await button.click()
    await counted(page, `claim-computed:${round}`)
    await button.waitFor({ state: 'detached', timeout: PATIENCE_MS })
    const { claimed } = await getRound(client, { deployment, round })
    expect(claimed).toBe(result.matches.reduce((sum, match) => sum + match.amount, 0n))
    await recompute(page)
    expect((await verdicts(page)).map(([isSame]) => isSame)).toEqual([true, true])
    expect(browser.faults).toEqual([])
  })

  test('a sponsor of early money objects where the result stands, and more than half of it stops the result', {
    timeout: 300_000,
  }, async () => {
    const { client, deployment } = product
    const { page } = browser
    const { round } = await endedRound(product, people)
    const digests = { root: SOME_CODE, inputs: SOME_CODE, configuration: SOME_CODE, code: SOME_CODE }
    await send(product, people.operator, preparePostResult({ deployment, round, ...digests }))
    await siteHas(product, await client.getBlockNumber())
    await openPage(page, `${product.origin}/rounds/${round}`)
    const box = page.locator('[data-next=veto]')
    await box.getByText('You funded 30.00 USDC before the start').waitFor({ timeout: PATIENCE_MS })
    await takePictures(page, 'round-veto')
    await box.getByRole('button', { name: 'Object to this result' }).click()
    await counted(page, `veto-result:${round}`)
    expect(await getResult(client, { deployment, round })).toMatchObject({ stands: false, vetoes: 30n * UNIT })
    await page
      .locator('section[aria-labelledby=posted]', { hasText: 'It was vetoed' })
      .waitFor({ timeout: PATIENCE_MS })
    expect(browser.faults).toEqual([])
  })
})

async function publish({ origin }: RunningProduct, document: unknown): Promise<void> {
  const { bytes, cid } = await canonicalDocument(document)
  const response = await fetch(`${origin}/ipfs/${cid}`, { method: 'PUT', body: bytes })
  expect(response.ok).toBe(true)
}

async function choose(page: Page, documents: readonly unknown[]): Promise<void> {
  const files = await Promise.all(
    documents.map(async (document, index) => {
      const { bytes } = await canonicalDocument(document)
      return { name: `${index}.json`, mimeType: 'application/json', buffer: Buffer.from(bytes) }
    }),
  )
  await page.getByLabel('Or compute from files').setInputFiles(files)
}

async function recompute(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Recompute (this round|again)$/ }).click()
  await page.locator('[data-recompute=done] [data-agrees]').first().waitFor({ timeout: PATIENCE_MS })
}

/** Of each formula: whether all is the same, and the sentence that says how many campaigns are. */
function verdicts(page: Page): Promise<[boolean, string][]> {
  return page
    .locator('[data-agrees]')
    .evaluateAll((found) =>
      found.map((each): [boolean, string] => [
        each.getAttribute('data-agrees') === 'true',
        each.querySelector('[role=status] p')?.textContent ?? '',
      ]),
    )
}

type RpcRequest = { method: string; params?: [{ data?: string }?] }

/** The logs and views that a request asks a node for, except views about the account. */
function askedOf(body: string | null, account: Hex): string[] {
  const requests: RpcRequest[] = body === null ? [] : [JSON.parse(body)].flat()
  const isOfAccount = ({ params }: RpcRequest) =>
    params?.[0]?.data?.toLowerCase().includes(account.slice(2).toLowerCase()) ?? false
  return requests
    .filter((request) => ['eth_getLogs', 'eth_call'].includes(request.method) && !isOfAccount(request))
    .map(({ method }) => method)
}
