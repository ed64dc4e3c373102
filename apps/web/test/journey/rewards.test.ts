import { readFile } from 'node:fs/promises'
import { airdropsAbi, campaignsAbi, pointsAbi, roundVotesAbi } from '@commonweight/abi/generated'
import type { Page as PageOf } from '@commonweight/domain/views/query'
import { roundVotesCreation } from '@commonweight/sdk/deploy/round-votes-creation'
import { airdropId } from '@commonweight/sdk/ids/airdrop-id'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareCreateAirdrop } from '@commonweight/sdk/prepare/rewards/create-airdrop'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { parse } from 'csv-parse/sync'
import { erc20Abi, type Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readChainTime, travelTo } from './support/chain-clock'
import { send } from './support/chain-writes'
import { expectAccessible } from './support/expect-accessible'
import { type OpenBrowser, openBrowser } from './support/open-browser'
import { connect, counted, fieldTime, openPage, PATIENCE_MS } from './support/page-actions'
import { type RunningProduct, runningProduct } from './support/running-product'
import { takePictures } from './support/screenshots'
import { sendsPreparedCalls, sentByPages } from './support/sent-calls'

const DEMO_WALLET = 'Demo wallet (local chain)'
const REWARD = 100_000_000n
/** Backed work of the demo that was delivered. */
const ADA = devAccount('ada').address.toLowerCase() as Hex
/** Votes for her. */
const BAO = devAccount('bao').address

let product: RunningProduct
let browser: OpenBrowser
let sent: ReturnType<typeof sentByPages> | undefined
let campaign: Hex
let airdrop: Hex

sendsPreparedCalls(() => sent)
beforeAll(async () => {
  product = runningProduct()
  browser = await openBrowser([product.origin, new URL(product.rpcUrl).origin])
  sent = sentByPages(browser.context)
  campaign = await deliveredCampaign()
  airdrop = await putUp()
}, 120_000)
afterAll(() => browser?.close())

/** A completed campaign of the demo in which Ada has points. */
async function deliveredCampaign(): Promise<Hex> {
  const response = await fetch(`${product.origin}/api/campaigns?state=completed&limit=100`)
  const { items }: PageOf<{ id: Hex }> = await response.json()
  for (const { id } of items) {
    const at = { address: product.deployment.campaigns, abi: campaignsAbi, functionName: 'donorOf' } as const
    const { counted } = await product.client.readContract({ ...at, args: [id, ADA] })
    if (counted > 0n) return id
  }
  throw new Error('Ada backs no completed campaign; these tests need the demo’s.')
}

/** A reward in test USDC for the campaign's donors. */
async function putUp(): Promise<Hex> {
  const { deployment, client } = product
  const creator = privateKeyToAccount(generatePrivateKey())
  await client.setBalance({ address: creator.address, value: 10n ** 18n })
  const token = usdc()
  const { chainId } = deployment
  const terms = {
    kind: 'campaign',
    source: campaign,
    token,
    expiresAt: (await readChainTime(product)) + 86_400,
  } as const
  const at = { address: deployment.airdrops, abi: airdropsAbi } as const
  const nonce = await client.readContract({ ...at, functionName: 'nonces', args: [creator.address] })
  await send(product, creator, prepareMintTestToken({ chainId, token, to: creator.address, amount: REWARD }))
  await send(product, creator, prepareApproveToken({ chainId, token, spender: deployment.airdrops, amount: REWARD }))
  await send(product, creator, prepareCreateAirdrop({ deployment, terms, amount: REWARD }))
  // For the one that she puts up herself.
  await send(product, creator, prepareMintTestToken({ chainId, token, to: ADA, amount: REWARD }))
  return airdropId({ chainId, creator: creator.address, nonce, terms })
}

const usdc = (): Hex => product.deployment.tokens.find(({ symbol }) => symbol.includes('USDC'))?.address as Hex
const held = () =>
  product.client.readContract({ address: usdc(), abi: erc20Abi, functionName: 'balanceOf', args: [ADA] })

test('a donor sees why a reward is what it is, claims it, and mints the points that have matured', {
  timeout: 240_000,
}, async () => {
  const { page } = browser
  const { deployment, client } = product
  await openPage(page, `${product.origin}/me/${ADA}`)
  await connect(page, DEMO_WALLET)
  await page.getByRole('button', { name: 'Look for points, rewards and votes' }).click()
  const reward = page.locator(`[data-reward="${airdrop}"]`)
  await reward.waitFor({ timeout: PATIENCE_MS })
  const earnedOf = { address: deployment.airdrops, abi: airdropsAbi, functionName: 'earnedOf' } as const
  const earned = await client.readContract({ ...earnedOf, args: [airdrop, ADA] })
  expect(earned).toBeGreaterThan(0n)
  await reward.getByText('Why this number').click()
  const shown = String(Number(earned) / 1e6)
  expect(await reward.textContent()).toMatch(
    /100\.00 .*USDC are shared by points: this account has [\d.,]+ of [\d.,]+\. 100% of the campaign is released/,
  )
  expect(await reward.textContent()).toContain(shown)
  await takePictures(page, 'rewards')

  const before = await held()
  await reward.getByRole('button', { name: /^Claim / }).click()
  await page.locator(`[data-flow^="claim-airdrop:${airdrop}"][data-status="counted"]`).waitFor({ timeout: PATIENCE_MS })
  expect(await held()).toBe(before + earned)

  const item = page.locator(`[data-rewards-of="${campaign}"]`)
  const points = { address: deployment.points, abi: pointsAbi } as const
  const matured = await client.readContract({ ...points, functionName: 'maturedOf', args: [campaign, ADA] })
  const minted = () => client.readContract({ ...points, functionName: 'balanceOf', args: [ADA, BigInt(campaign)] })
  if ((await minted()) < matured) {
    await item.getByRole('button', { name: /^Mint .* points$/ }).click()
    await page
      .locator(`[data-flow^="mint-points:${campaign}"][data-status="counted"]`)
      .waitFor({ timeout: PATIENCE_MS })
  }
  expect(await minted()).toBe(matured)
  await expect.poll(() => item.getByRole('button', { name: /^(Mint|Claim) / }).count(), { timeout: 20_000 }).toBe(0)
})

test('her votes of the round are minted and given to another account in one click, and taken back in another', {
  timeout: 240_000,
}, async () => {
  const { page } = browser
  const { round, votes } = await roundOfCampaign()
  const item = page.locator(`[data-votes-of="${round}"]`)
  const click = async (name: RegExp) => {
    await item.getByRole('button', { name }).click()
    await counted(page, `votes:${round}:${ADA}`)
  }
  await item.getByLabel('Another account').check()
  const field = item.getByLabel('The other account')
  await field.fill('bao.eth')
  await item.getByRole('button', { name: 'Look up the name' }).click()
  await item.getByText('This site reads no names.').waitFor()
  // One letter in the other case.
  await field.fill(BAO.replace(/[a-f]/, (letter) => letter.toUpperCase()))
  await item.getByText(/checksum/).waitFor()
  await field.fill(product.deployment.campaigns)
  await item.getByText('which cannot vote').waitFor()
  await field.fill(BAO)
  await expectAccessible(page)
  await takePictures(page, 'votes')
  await click(/^(Mint .* votes and let|Let) 0x/)
  const own = await product.client.readContract({ ...votes, functionName: 'votesOf', args: [ADA] })
  expect(own).toBeGreaterThan(0n)
  const countedFor = (account: Hex) =>
    product.client.readContract({ ...votes, functionName: 'getVotes', args: [account] })
  expect([await countedFor(BAO), await countedFor(ADA)]).toEqual([own, 0n])
  await item.getByText('They are with another account').waitFor({ timeout: PATIENCE_MS })

  await item.getByLabel('I do, with this account').check()
  await click(/^Vote with them myself$/)
  expect([await countedFor(BAO), await countedFor(ADA)]).toEqual([0n, own])
  await item.getByText('This account votes with them itself.').waitFor({ timeout: PATIENCE_MS })
})

test('anyone adds a round’s campaigns to its votes, on the round’s page', { timeout: 120_000 }, async () => {
  const { page } = browser
  const { round, votes } = await roundOfCampaign()
  const isComplete = () => product.client.readContract({ ...votes, functionName: 'isComplete' })
  expect(await isComplete()).toBe(false)
  await openPage(page, `${product.origin}/rounds/${round}`)
  await page.getByRole('button', { name: 'Look at the votes' }).click()
  const state = page.locator(`[data-votes="${votes.address}"]`)
  await state.waitFor({ timeout: PATIENCE_MS })
  await state.scrollIntoViewIfNeeded()
  await takePictures(page, 'round-votes')
  await state.getByRole('button', { name: /^Add \d+ campaigns? to the votes$/ }).click()
  await counted(page, `bring-in:${round}`)
  expect(await isComplete()).toBe(true)
  await state.getByText('All campaigns of the round are in the votes.').waitFor({ timeout: PATIENCE_MS })
})

/** The sealed round of the campaign, and the contract of its votes. */
async function roundOfCampaign() {
  const { client, deployment } = product
  const { round } = (await getCampaign(client, { deployment, campaign })).progress
  const { address } = roundVotesCreation({ deployment, round })
  return { round, votes: { address, abi: roundVotesAbi } as const }
}

test('a reward by a list: put up, claimed, added to, given another list, and taken back after its time', {
  timeout: 300_000,
}, async () => {
  const { page } = browser
  const other = privateKeyToAccount(generatePrivateKey()).address
  const end = Math.ceil((await readChainTime(product)) / 60) * 60 + 3_600
  await openPage(page, `${product.origin}/rewards/new`)
  await page.getByLabel('It is for').selectOption('budget')
  await page.getByLabel('Token').selectOption(usdc())
  await page.getByLabel('Amount', { exact: true }).fill('30')
  await page.getByLabel('The list', { exact: true }).fill(`account,amount\n${ADA},10\n0x12,5\n${ADA},1`)
  await page.getByLabel('Can be claimed until (UTC)').fill(fieldTime(end))
  await page.getByRole('button', { name: 'Put up this reward' }).click()
  const problems = page.getByRole('alert').first()
  await problems.getByText('Line 3: ').waitFor({ timeout: PATIENCE_MS })
  await problems.getByText('Line 4: this account stands in line 2 already.').waitFor()
  await takePictures(page, 'reward-new')
  await page.getByLabel('The list', { exact: true }).fill(`${ADA},10\n${other},5`)
  await page.getByRole('button', { name: 'Put up this reward' }).click()
  await counted(page, 'create-reward')
  await page.getByRole('link', { name: 'Open the reward' }).click()
  const box = page.locator('[data-reward-page]')
  await box.waitFor({ timeout: PATIENCE_MS })
  const listed = (await box.getAttribute('data-reward-page')) as Hex

  const first = await held()
  await box.getByText('Why this number').click()
  await box.getByText('The list names 2 accounts and gives this one 10.00 USDC in all.').waitFor()
  await box.getByRole('button', { name: 'Claim 10.00 USDC' }).click()
  await counted(page, `claim-listed:${listed}`)
  expect(await held()).toBe(first + 10_000_000n)
  await takePictures(page, 'reward')

  await box.getByLabel('Add to this reward (USDC)').fill('5')
  await box.getByRole('button', { name: 'Add 5.00 USDC' }).click()
  await counted(page, `fund-reward:${listed}`)
  await box.getByLabel('The list', { exact: true }).fill(`${ADA},12`)
  await box.getByRole('button', { name: 'Replace the list for good' }).click()
  await counted(page, `replace-list:${listed}`)
  await box.getByRole('button', { name: 'Claim 2.00 USDC' }).click({ timeout: PATIENCE_MS })
  await counted(page, `claim-listed:${listed}`)
  expect(await held()).toBe(first + 7_000_000n)

  // The site keeps the list that stands on the chain, for those who come without its address.
  const me = async () => (await fetch(`${product.origin}/me/${ADA}`)).text()
  await expect.poll(me, { timeout: PATIENCE_MS }).toContain(`href="/rewards/${listed}"`)
  expect(await (await fetch(`${product.origin}/me/${other}`)).text()).not.toContain(`/rewards/${listed}`)

  await travelTo(product, end)
  await openPage(page, `${product.origin}/rewards/${listed}`)
  await box.getByText('Its time is over.').waitFor({ timeout: PATIENCE_MS })
  await box.getByRole('button', { name: 'Return 23.00 USDC to its creator' }).click()
  await counted(page, `claw-back:${listed}`)
  expect(await held()).toBe(first + 30_000_000n)
})

test('the page of an account begins with what waits for it, and has all gifts as a file', async () => {
  const { page } = browser
  await openPage(page, `${product.origin}/me/${ADA}`)
  const waiting = page.locator('[data-waiting], p:has-text("Nothing waits for this account.")').first()
  expect(await waiting.isVisible()).toBe(true)
  const [headings] = await page.locator('main h2').allTextContents()
  if ((await page.locator('[data-waiting]').count()) > 0) expect(headings).toContain('What waits for this account')
  const file = await fetch(`${product.origin}/api/accounts/${ADA}/history.csv`)
  const rows: Record<string, string>[] = parse(await file.text(), { columns: true })
  expect(rows.length).toBeGreaterThan(3)
  for (const { kind, time, transaction } of rows)
    expect(`${kind} ${time} ${transaction}`).toMatch(/^(donation|refund) \d+ 0x[0-9a-f]{64}$/)
})

test('one more click saves everything: gifts as in that file, then points, rewards and votes as the chain has them', {
  timeout: 120_000,
}, async () => {
  const { page } = browser
  const { client, deployment } = product
  const download = page.waitForEvent('download', { timeout: PATIENCE_MS })
  await page.getByRole('button', { name: 'Everything as CSV' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file.startsWith(await (await fetch(`${product.origin}/api/accounts/${ADA}/history.csv`)).text())).toBe(true)
  const rows: Record<string, string>[] = parse(file, { columns: true })
  const amountOf = (kind: string, of: Record<string, string>) =>
    rows
      .filter((row) => row.kind === kind && Object.entries(of).every(([key, value]) => row[key] === value))
      .map(({ amount }) => amount)
  const points = { address: deployment.points, abi: pointsAbi } as const
  const matured = await client.readContract({ ...points, functionName: 'maturedOf', args: [campaign, ADA] })
  const airdrops = { address: deployment.airdrops, abi: airdropsAbi } as const
  const paid = await client.readContract({ ...airdrops, functionName: 'claimedOf', args: [airdrop, ADA] })
  const { round, votes } = await roundOfCampaign()
  const minted = await client.readContract({ ...votes, functionName: 'votesOf', args: [ADA] })
  expect(amountOf('points minted', { campaign, symbol: 'points', decimals: '9' })).toEqual([String(matured)])
  expect(amountOf('reward paid', { campaign, token: usdc().toLowerCase() })).toContain(String(paid))
  expect(amountOf('votes minted', { title: `Round ${round}`, symbol: 'votes' })).toEqual([String(minted)])
  expect(rows.every((row) => /^\d+$/.test(row.time ?? '') && /^\d+$/.test(row.block ?? ''))).toBe(true)
})

test('on paper the page has every gift, and nothing to click', async () => {
  const { page } = browser
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('As the chain had it on').isVisible()).toBe(true)
  expect(await page.locator('main article li').first().isVisible()).toBe(true)
  expect(await page.locator('main button:visible, main input:visible, main textarea:visible').count()).toBe(0)
  await page.emulateMedia({ media: null })
})

test('all of it obeyed the content security policy and asked nobody else', () => {
  // Chromium reports what became of the name that this site does not read.
  const ofName = 'console: Failed to load resource: the server responded with a status of 404 (Not Found)'
  expect(browser.faults).toEqual([ofName])
})
