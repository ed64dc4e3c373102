import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { addHeadlessWallet, type HeadlessWallet } from '@commonweight/testkit/headless-wallet'
import { type Address, erc20Abi, type Hex, parseUnits } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chainNow, siteHas, travelTo } from './support/chain-clock'
import { type OpenBrowser, openBrowser } from './support/open-browser'
import {
  accountButton,
  chooseWallet,
  connect,
  counted,
  fieldTime,
  fill,
  openPage,
  showsAccount,
} from './support/page-actions'
import { newPeople, type People, type Person } from './support/people'
import { type RunningProduct, runningProduct } from './support/running-product'
import { takePictures } from './support/screenshots'

const DAY = 86_400
const OTHER_CHAIN = 31338
/** The same chain may have seen an earlier journey. */
const MARK = Date.now().toString(36)
const ROUND_TITLE = `Journey round ${MARK}`
const MATCHED_TITLE = `A small honest model ${MARK}`
const FAILING_TITLE = `A goal too high ${MARK}`

let product: RunningProduct
let people: People
let browser: OpenBrowser
let wallet: HeadlessWallet
let usdc: Address
let round: number
let roundEnd: number
let matched: Hex
let failing: Hex

beforeAll(async () => {
  product = runningProduct()
  people = await newPeople(product)
  usdc = product.deployment.tokens.find(({ symbol }) => symbol.includes('USDC'))?.address as Address
  browser = await openBrowser([product.origin, new URL(product.rpcUrl).origin])
  wallet = await addHeadlessWallet(browser.context, {
    accounts: [people.operator],
    chains: [
      { id: 31337, rpcUrl: product.rpcUrl },
      { id: OTHER_CHAIN, rpcUrl: product.rpcUrl },
    ],
  })
})
afterAll(() => browser?.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePictures(browser.page, 'failed')
})

const open = (path: string) => openPage(browser.page, product.origin + path)
const button = (name: string | RegExp) => browser.page.getByRole('button', { name })
const usdcOf = (account: Address) =>
  product.client.readContract({ address: usdc, abi: erc20Abi, functionName: 'balanceOf', args: [account] })

/** The person at the keyboard changes: their wallet shows another account. */
async function become(person: Person): Promise<void> {
  await wallet.use(people[person])
  await showsAccount(browser.page, people[person].address)
}

async function getTestMoney(): Promise<void> {
  await accountButton(browser.page).click()
  await button(/^Get 1,000 .*USDC/).click()
  await counted(browser.page, `mint:${usdc}`)
  await browser.page.keyboard.press('Escape')
}

const previewOf = async (campaign: Hex, donor: Address, amount: bigint) => {
  const { matchingRounds: address } = product.deployment
  const args = [campaign, donor, amount] as const
  const [rise] = await product.client.readContract({
    address,
    abi: matchingRoundsAbi,
    functionName: 'previewMatch',
    args,
  })
  return rise
}

/** Enters an amount and waits for the match that the page shows, in base units. */
async function shownMatch(amount: string): Promise<bigint> {
  await browser.page.getByLabel(/^Amount/).fill(amount)
  const shown = browser.page.locator('[data-match-status="shown"]')
  await shown.waitFor()
  return BigInt((await shown.getAttribute('data-match')) ?? '')
}

async function give(amount: string): Promise<void> {
  await button(`Give ${Number(amount).toFixed(2)} USDC`).click()
  await browser.page.locator('[data-receipt] [data-status="counted"]').waitFor({ timeout: 30_000 })
}

describe.sequential('the whole way, on the page only', () => {
  test('a wallet is found, connected, and known again after a reload', async () => {
    await open('/')
    await connect(browser.page, 'Test Wallet')
    await showsAccount(browser.page, people.operator.address)
    await browser.page.reload()
    await showsAccount(browser.page, people.operator.address)
  })

  test('a wallet on another chain is told, and brought back with one click', async () => {
    await wallet.switchChain(OTHER_CHAIN)
    await accountButton(browser.page).click()
    await button(/^Switch to/).click()
    await expect.poll(() => wallet.chainId()).toBe(31337)
    await browser.page.getByText('Your wallet is on another chain').waitFor({ state: 'detached' })
    await browser.page.keyboard.press('Escape')
  })

  test('an operator creates a round and adds to its pool', async () => {
    const now = await chainNow(product)
    roundEnd = now - (now % 60) + 14 * DAY
    await open('/rounds/new')
    await fill(browser.page, {
      Title: ROUND_TITLE,
      'Purpose in one line': 'Everything that a round does, once, from start to end.',
      'Who runs it': 'The journey',
      'Rules and story': 'Campaigns of the journey are admitted, others are not.',
      'Gifts count from (UTC)': fieldTime(now),
      'Gifts count until (UTC)': fieldTime(roundEnd),
      'Review, days': '1',
      'Least challenge window, days': '1',
      'Attesters of all campaigns': ['attester1', 'attester2', 'attester3']
        .map((p) => people[p as Person].address)
        .join('\n'),
      'How many must approve': '2',
    })
    await button('Check and create round').click()
    await counted(browser.page, 'create-round')
    const { matchingRounds: address } = product.deployment
    round = Number(await product.client.readContract({ address, abi: matchingRoundsAbi, functionName: 'roundCount' }))
    await getTestMoney()
    await open(`/rounds/${round}`)
    await browser.page.getByLabel(/^Add to the pool/).fill('900')
    await button(/^Add 900/).click()
    await counted(browser.page, `fund:${round}`)
    expect(await usdcOf(people.operator.address)).toBe(parseUnits('100', 6))
  })

  test('a lab lists one campaign in the round and one on its own; bad input is told and nothing is lost', async () => {
    await become('lab')
    matched = await list(MATCHED_TITLE, { inRound: true, goal: '60', closesAt: roundEnd })
    failing = await list(FAILING_TITLE, { inRound: false, goal: '5000', closesAt: (await chainNow(product)) + 2 * DAY })
  })

  test('the operator admits the campaign', async () => {
    await become('operator')
    await open(`/rounds/${round}`)
    await browser.page.getByLabel(MATCHED_TITLE).check()
    await button('Admit 1 campaign').click()
    await counted(browser.page, `approve:${round}`)
  })

  test('a donor verifies and gives; alone, she moves no match and is told why', async () => {
    await become('ana')
    await open(`/me/${people.ana.address}`)
    await button(/Get verified/).click()
    await browser.page.getByText('Verified: your gifts count at 100%').waitFor({ timeout: 30_000 })
    await getTestMoney()
    await open(`/campaigns/${matched}`)
    expect(await shownMatch('40')).toBe(0n)
    await browser.page.getByText('One person alone moves nothing').waitFor()
    await give('40')
  })

  test('the next donor sees the match grow with the amount, to the unit that the chain computes, and gives', async () => {
    await become('ben')
    await open(`/campaigns/${matched}`)
    await getTestMoney()
    expect(await shownMatch('30')).toBe(0n)
    await browser.page.getByText('this account is not verified as one person').waitFor()
    await button(/Get verified/).click()
    await browser.page.getByText('this account is not verified as one person').waitFor({ state: 'detached' })
    for (const amount of ['10', '30']) {
      const expected = await previewOf(matched, people.ben.address, parseUnits(amount, 6))
      await expect.poll(() => shownMatch(amount), { timeout: 20_000 }).toBe(expected)
      expect(expected).toBeGreaterThan(0n)
    }
    await takePictures(browser.page, 'campaign-before-giving')
    await browser.page.getByText('If milestone 1 fails or the goal is missed, you get all 30.00 USDC back.').waitFor()
    await give('30')
    await takePictures(browser.page, 'campaign-receipt')
    await browser.page.reload()
    await browser.page.locator('[data-receipt]').waitFor()
  })

  test('what a donor declines in the wallet is not sent, and a second try works', async () => {
    await become('cleo')
    await open(`/campaigns/${failing}`)
    await getTestMoney()
    await browser.page.getByLabel(/^Amount/).fill('20')
    wallet.decide = ({ method }) => (method === 'eth_sendTransaction' ? 'reject' : 'approve')
    await button('Give 20.00 USDC').click()
    await browser.page.locator('[data-flow^="donate:"][data-status="rejected"]').waitFor({ timeout: 30_000 })
    expect(await usdcOf(people.cleo.address)).toBe(parseUnits('1000', 6))
    wallet.decide = () => 'approve'
    await button('Try again').click()
    await browser.page.locator('[data-receipt] [data-status="counted"]').waitFor({ timeout: 30_000 })
    expect(await usdcOf(people.cleo.address)).toBe(parseUnits('980', 6))
  })

  test('after end and review anybody seals, and the match is claimed into escrow', async () => {
    await travelTo(product, roundEnd + DAY)
    await open(`/rounds/${round}`)
    await button('Seal the result').click()
    await counted(browser.page, `seal:${round}`)
    await button(/^Claim all 1 match/).click()
    await counted(browser.page, `claim:${round}`)
    const { campaigns: address } = product.deployment
    const tally = await product.client.readContract({
      address,
      abi: campaignsAbi,
      functionName: 'tallyOf',
      args: [matched],
    })
    const weight = await product.client.readContract({
      address,
      abi: campaignsAbi,
      functionName: 'weightOf',
      args: [matched],
    })
    // The pool is not saturated, so the match is the ideal subsidy w itself.
    expect(tally.total).toBe(parseUnits('70', 6) + weight / 10n ** 12n)
    await takePictures(browser.page, 'round-sealed')
  })

  test('the lab submits evidence, and two attesters approve it with one transaction between them', async () => {
    await become('lab')
    await open(`/campaigns/${matched}/submit`)
    await fill(browser.page, {
      'What was delivered, and how it meets the criteria': 'Weights, data and the evaluation, as promised.',
      'Licence of what was delivered': 'Apache-2.0',
      Repository: 'https://example.org/lab/model',
      'Commit (full hash)': '0123456789abcdef0123456789abcdef01234567',
      Evaluation: 'Held-out questions',
      Metric: 'accuracy',
      Value: '71.4',
    })
    const file = { name: 'weights.bin', mimeType: 'application/octet-stream', buffer: Buffer.from('the weights') }
    await browser.page.getByLabel('Files', { exact: true }).setInputFiles(file)
    await browser.page.getByText('weights.bin').waitFor()
    await takePictures(browser.page, 'submit-evidence')
    await button('Submit evidence').click()
    await counted(browser.page, `submit:${matched}`)

    await become('attester1')
    await open(`/attest/${people.attester1.address}`)
    await browser.page.getByLabel('I have checked the evidence against the criteria').check()
    await button('Sign without posting').click()
    const signed = await browser.page.locator('pre', { hasText: 'commonweight/approval/1' }).textContent()

    await become('attester2')
    await open(`/attest/${people.attester2.address}`)
    await takePictures(browser.page, 'attest')
    await browser.page.getByText('Signatures of other attesters').click()
    await browser.page.getByLabel('Paste a signed approval').fill(signed.replace('"milestone":0', '"milestone":1'))
    await button('Add').last().click()
    await browser.page.getByText('This approves another submission').waitFor()
    await browser.page.getByLabel('Paste a signed approval').fill(signed)
    await button('Add').last().click()
    await browser.page.getByLabel('I have checked the evidence against the criteria').check()
    await button('Sign and post approval').click()
    await counted(browser.page, `approve:${matched}`)
  })

  test('the challenge passes, the milestone is released and its share paid to the lab', async () => {
    await travelTo(product, (await chainNow(product)) + DAY + 60)
    const before = await usdcOf(people.lab.address)
    await open(`/campaigns/${matched}`)
    await button('Release milestone 1').click()
    await counted(browser.page, `release:${matched}`)
    await button(/^Pay out/).click()
    await counted(browser.page, `withdraw:${matched}`)
    const { campaigns: address } = product.deployment
    const { total } = await product.client.readContract({
      address,
      abi: campaignsAbi,
      functionName: 'tallyOf',
      args: [matched],
    })
    expect(await usdcOf(people.lab.address)).toBe(before + (total * 6_000n) / 10_000n)
    await takePictures(browser.page, 'campaign-released')
  })

  test('the other campaign missed its goal, and its donor takes everything back', async () => {
    await become('cleo')
    await open(`/me/${people.cleo.address}`)
    await takePictures(browser.page, 'me-refundable')
    await button('Take back 20.00 USDC').click()
    await counted(browser.page, `refund:${failing}`)
    expect(await usdcOf(people.cleo.address)).toBe(parseUnits('1000', 6))
  })

  test('every page has its picture, and none is wider than a phone', async () => {
    await siteHas(product, await product.client.getBlockNumber())
    const paths: Record<string, string> = {
      explore: '/',
      campaign: `/campaigns/${matched}`,
      'campaign-failed': `/campaigns/${failing}`,
      'list-campaign': '/campaigns/new',
      rounds: '/rounds',
      round: `/rounds/${round}`,
      'create-round': '/rounds/new',
      me: `/me/${people.ana.address}`,
      'attest-done': `/attest/${people.attester1.address}`,
      'how-it-works': '/how-it-works',
      'not-found': '/nothing-here',
    }
    for (const [name, path] of Object.entries(paths)) {
      await open(path)
      expect(await takePictures(browser.page, name), `${path} at 375 px`).toBeLessThanOrEqual(375)
    }
  })

  test('disconnecting forgets the wallet', async () => {
    await open('/')
    await accountButton(browser.page).click()
    await button('Disconnect').click()
    await button('Connect wallet').waitFor()
    await browser.page.reload()
    await button('Connect wallet').click()
    await chooseWallet(browser.page, 'Test Wallet')
  })

  test('nothing went against the content security policy, no script failed, nobody else was asked', () => {
    const expected = /404 \(Not Found\)/
    expect(browser.faults.filter((fault) => !expected.test(fault))).toEqual([])
  })
})

/** Fills in the form wrongly first, then rightly, and returns the new campaign's id. */
async function list(title: string, choice: { inRound: boolean; goal: string; closesAt: number }): Promise<Hex> {
  const { page } = browser
  await open('/campaigns/new')
  await fill(page, {
    Title: title,
    'Goal in one line': 'A model small enough to run anywhere, with its data.',
    'Story and plan': '## Plan\n\nTrain, evaluate, publish.',
    'Lab name': 'Journey Lab',
    Size: '1.3B',
    Base: 'scratch',
  })
  if (choice.inRound) await page.getByLabel('Matching round').selectOption({ label: `${ROUND_TITLE} (USDC)` })
  else await fill(page, { Attesters: [people.attester1.address, people.attester2.address].join('\n') })
  await page.getByLabel(/^Goal \(/).fill(choice.goal)
  await page.getByLabel('Challenge window, days').fill('1')
  await page.getByLabel('Gifts close at (UTC)').fill(fieldTime(choice.closesAt))
  const now = await chainNow(product)
  for (const [index, share] of ['60', '30'].entries()) {
    await page
      .getByLabel('Title', { exact: true })
      .nth(index + 1)
      .fill(`Part ${index + 1}`)
    await page
      .getByLabel('Criteria that the evidence must meet')
      .nth(index)
      .fill('Weights, data and evaluation are public.')
    await page.getByLabel('Share, percent', { exact: true }).nth(index).fill(share)
    await page
      .getByLabel('Evidence due by (UTC)')
      .nth(index)
      .fill(fieldTime(now + (30 + index * 30) * DAY))
  }
  await button('Check and list campaign').click()
  await page.getByText('The shares add to 90%').first().waitFor({ timeout: 20_000 })
  await page.getByLabel('Share, percent', { exact: true }).nth(1).fill('40')
  await page.reload()
  await expect.poll(() => page.getByLabel('Goal in one line').inputValue()).toContain('small enough')
  await takePictures(page, choice.inRound ? 'list-in-round' : 'list-alone')
  await button('Check and list campaign').click()
  await counted(page, 'create-campaign')
  await page.getByRole('link', { name: 'Open the campaign' }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  return new URL(page.url()).pathname.split('/')[2] as Hex
}
