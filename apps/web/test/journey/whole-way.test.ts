import { type Hex, parseUnits } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readChainTime, siteHas, travelTo } from './support/chain-clock'
import { listCampaign } from './support/list-campaign'
import {
  accountButton,
  chooseWallet,
  connect,
  fieldTime,
  fill,
  PATIENCE_MS,
  showsAccount,
} from './support/page-actions'
import { payOutAtDesk } from './support/pay-out-at-desk'
import { sendsPreparedCalls } from './support/sent-calls'
import { OTHER_CHAIN, World } from './support/world'

const DAY = 86_400
/** The same chain may have seen an earlier journey. */
const MARK = Date.now().toString(36)
const ROUND_TITLE = `Journey round ${MARK}`
const MATCHED_TITLE = `A small honest model ${MARK}`
const FAILING_TITLE = `A goal too high ${MARK}`
/** What a person is asked for to give. */
const PROMPTS = ['eth_signTypedData_v4', 'eth_sendTransaction']
const CHECKED = 'I have checked the evidence against the criteria'
let world: World
let round: number
let roundEnd: number
let matched: Hex
let failing: Hex
sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed')
})

describe.sequential('the whole way, on the page only', { timeout: 240_000 }, () => {
  test('a wallet is found, connected, and known again after a reload', async () => {
    await world.open('/')
    await connect(world.page, 'Test Wallet')
    await showsAccount(world.page, world.people.operator.address)
    await world.page.reload()
    await showsAccount(world.page, world.people.operator.address)
  })

  test('a wallet on another chain is noticed, and brought back with one click', async () => {
    await world.wallet.switchChain(OTHER_CHAIN)
    await accountButton(world.page).click()
    await world.button(/^Switch to/).click()
    await expect.poll(() => world.wallet.chainId()).toBe(31337)
    await world.page.getByText('Your wallet is on another chain').waitFor({ state: 'detached' })
    await world.page.keyboard.press('Escape')
  })

  test('an operator creates a round and adds to its pool', async () => {
    const now = await readChainTime(world.product)
    roundEnd = now - (now % 60) + 14 * DAY
    const { attester1, attester2, attester3 } = world.people
    await world.open('/rounds/new')
    await fill(world.page, {
      Title: ROUND_TITLE,
      'Purpose in one line': 'Everything that a round does, once, from start to end.',
      'Who runs it': 'The journey',
      'Rules and story': 'Campaigns of the journey are admitted, others are not.',
      'Gifts count from (UTC)': fieldTime(now),
      'Gifts count until (UTC)': fieldTime(roundEnd),
      'Review, days': '0.9',
      'Least challenge window, days': '1',
      'Attesters of all campaigns': [attester1, attester2, attester3].map(({ address }) => address).join('\n'),
      'How many must approve': '2',
    })
    await world.page.getByLabel('Unused match goes to').selectOption({ label: 'One account' })
    await world.page.getByLabel('Account that gets the unused match').fill(world.people.cleo.address)
    await world.button('Check and create round').click()
    // The review is given in parts of a day too, but never less than one.
    await world.says('The review lasts at least a day.')
    await world.page.getByLabel('Review, days').fill('1')
    await world.pictures('create-round-filled')
    await world.button('Check and create round').click()
    await world.counted('create-round')
    round = await world.newestRound()
    await world.getTestMoney()
    await world.open(`/rounds/${round}`)
    const cleo = world.people.cleo.address.toLowerCase()
    await world.says(`What is not used goes to ${cleo.slice(0, 6)}…${cleo.slice(-4)}, now about 0 USDC`)
    await world.page.getByLabel(/^Add to the pool/).fill('900')
    await world.button(/^Add 900/).click()
    await world.counted(`fund:${round}`)
    expect(await world.usdcOf('operator')).toBe(parseUnits('100', 6))
  })

  test('a lab lists one campaign in the round and one alone; bad input is reported and nothing is lost', async () => {
    await world.become('lab')
    const { page, product, people } = world
    const inRound = { title: MATCHED_TITLE, goal: '60', closesAt: roundEnd, round: `${ROUND_TITLE} (USDC)` }
    matched = await listCampaign(page, product, inRound)
    const attesters = [people.attester1.address, people.attester2.address]
    const closesAt = (await readChainTime(product)) + 2 * DAY
    failing = await listCampaign(page, product, { title: FAILING_TITLE, goal: '5000', closesAt, attesters })
  })

  test('the operator admits the campaign', async () => {
    await world.become('operator')
    await world.open(`/rounds/${round}`)
    await world.page.getByLabel(MATCHED_TITLE).check()
    await world.button('Admit 1 campaign').click()
    await world.counted(`admit:${round}`)
  })

  test('a donor verifies and gives; alone, she moves no match and sees why', async () => {
    await world.become('ana')
    await world.open(`/me/${world.people.ana.address}`)
    await world.button(/Get verified/).click()
    await world.says('Verified: your gifts count at 100%')
    await world.getTestMoney()
    await world.open(`/campaigns/${matched}`)
    expect(await world.shownMatch('40')).toBe(0n)
    await world.says('One person alone moves nothing')
    await world.give('40')
  })

  test('the next donor sees the match grow, to the unit that the chain computes, and gives', async () => {
    await world.become('ben')
    await world.open(`/campaigns/${matched}`)
    await world.getTestMoney()
    expect(await world.shownMatch('30')).toBe(0n)
    const unverified = world.page.getByText('this account is not verified as one person')
    await unverified.waitFor()
    await world.button(/Get verified/).click()
    await unverified.waitFor({ state: 'detached' })
    let expected = 0n
    for (const amount of ['10', '30']) {
      expected = await world.previewOf(matched, 'ben', parseUnits(amount, 6))
      await expect.poll(() => world.shownMatch(amount), { timeout: PATIENCE_MS }).toBe(expected)
      expect(expected).toBeGreaterThan(0n)
    }
    await world.pictures('campaign-before-giving')
    await world.says('If milestone 1 fails or the goal is missed, you get all 30.00 USDC back.')
    const asked = world.wallet.requests.length
    await world.give('30')
    const methods = world.wallet.requests.slice(asked).map(({ method }) => method)
    expect(methods.filter((method) => PROMPTS.includes(method))).toEqual(PROMPTS)
    await world.pictures('campaign-receipt')
    // What the page promised before the gift is what it says afterwards, with the donor's own numbers.
    expect(await world.explainedRise()).toBe(expected)
    await world.pictures('campaign-explained')
    await world.page.reload()
    await world.page.locator('[data-receipt]').waitFor()
  })

  test('what a donor declines in the wallet is not sent, and a second try works', async () => {
    await world.become('cleo')
    await world.open(`/campaigns/${failing}`)
    await world.getTestMoney()
    await world.page.getByLabel(/^Amount/).fill('20')
    world.wallet.decide = ({ method }) => (method === 'eth_sendTransaction' ? 'reject' : 'approve')
    await world.button('Give 20.00 USDC').click()
    await world.page.locator('[data-flow^="donate:"][data-status="rejected"]').waitFor({ timeout: PATIENCE_MS })
    expect(await world.usdcOf('cleo')).toBe(parseUnits('1000', 6))
    world.wallet.decide = () => 'approve'
    await world.button('Try again').click()
    await world.receipt()
    expect(await world.usdcOf('cleo')).toBe(parseUnits('980', 6))
  })

  test('before gifts have closed, the lab sees from when a campaign with a goal takes evidence', async () => {
    await world.become('lab')
    await world.open(`/campaigns/${matched}/submit`)
    await world.says('so evidence can be submitted once gifts have closed: from')
    expect(await world.button('Submit evidence').count()).toBe(0)
  })

  test('a day after the review anybody seals, and the match is claimed into escrow', async () => {
    await travelTo(world.product, roundEnd + DAY)
    await world.open(`/rounds/${round}`)
    await world.says('The last day before that is for setting capped campaigns apart')
    expect(await world.button('Seal the result').count()).toBe(0)
    await world.pictures('round-settling')
    await travelTo(world.product, roundEnd + 2 * DAY)
    await world.open(`/rounds/${round}`)
    await world.button('Seal the result').click()
    await world.counted(`seal:${round}`)
    await world.button(/^Claim the match/).click()
    await world.counted(`claim:${round}`)
    await world.button(/^Claim the match/).waitFor({ state: 'detached' })
    // The pool is not saturated, so the match is the ideal subsidy w itself.
    const match = (await world.weightOf(matched)) / 10n ** 12n
    expect(await world.totalOf(matched)).toBe(parseUnits('70', 6) + match)
    await world.pictures('round-sealed')
  })

  test('the lab submits evidence', async () => {
    await world.become('lab')
    await world.open(`/campaigns/${matched}`)
    const next = world.page.locator('[data-next="submit"] a')
    await world.open((await next.getAttribute('href', { timeout: PATIENCE_MS })) ?? '')
    await fill(world.page, {
      'What was delivered, and how it meets the criteria': 'Weights, data and the evaluation, as promised.',
      'Licence of what was delivered': 'Apache-2.0',
      Repository: 'https://example.org/lab/model',
      'Commit (full hash)': '0123456789abcdef0123456789abcdef01234567',
      Evaluation: 'Held-out questions',
      Metric: 'accuracy',
      Value: '71.4',
    })
    const file = { name: 'weights.bin', mimeType: 'application/octet-stream', buffer: Buffer.from('the weights') }
    await world.page.getByLabel('Files', { exact: true }).setInputFiles(file)
    await world.says('weights.bin')
    await world.pictures('submit-evidence')
    await world.button('Submit evidence').click()
    await world.counted(`submit:${matched}`)
  })

  test('two attesters approve it with one transaction between them', async () => {
    await world.become('attester1')
    await world.open(`/attest/${world.people.attester1.address}`)
    await world.page.getByLabel(CHECKED).check()
    await world.button('Sign without posting').click()
    const signed = (await world.page.locator('pre', { hasText: 'commonweight/approval/1' }).textContent()) ?? ''

    await world.become('attester2')
    await world.open(`/attest/${world.people.attester2.address}`)
    await world.pictures('attest')
    await world.page.getByText('Signatures of other attesters').click()
    const paste = async (text: string): Promise<void> => {
      await world.page.getByLabel('Paste a signed approval').fill(text)
      await world.button('Add').last().click()
    }
    await paste(signed.replace('"milestone":0', '"milestone":1'))
    await world.says('This approves another submission')
    await paste(signed)
    await world.page.getByLabel(CHECKED).check()
    await world.button('Sign and post approval').click()
    await world.counted(`approve:${matched}`)
  })

  test('the challenge passes, the milestone is released and its share paid to the lab', async () => {
    await travelTo(world.product, (await readChainTime(world.product)) + DAY + 60)
    const before = await world.usdcOf('lab')
    await world.open(`/campaigns/${matched}`)
    await world.button('Release milestone 1').click()
    await world.counted(`release:${matched}`)
    await payOutAtDesk(world, MATCHED_TITLE, matched)
    expect(await world.usdcOf('lab')).toBe(before + ((await world.totalOf(matched)) * 6_000n) / 10_000n)
    await world.chapter('5-released')
  })

  test('the other campaign missed its goal, and its donor takes everything back', async () => {
    await world.become('cleo')
    await world.open(`/campaigns/${failing}`)
    const next = world.page.locator('[data-next="take-back"]')
    await next.getByText('Your whole gift waits in escrow.').waitFor({ timeout: PATIENCE_MS })
    await world.chapter('7-take-back')
    await next.getByRole('button', { name: 'Take back 20.00 USDC' }).click()
    await world.counted(`refund:${failing}`)
    await next.waitFor({ state: 'detached', timeout: PATIENCE_MS })
    expect(await world.usdcOf('cleo')).toBe(parseUnits('1000', 6))
  })

  test('every page has its picture, and none is wider than a phone', async () => {
    const { product, people } = world
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
      await world.open(path)
      expect(await world.pictures(name), `${path} at 375 px`).toBeLessThanOrEqual(375)
    }
  })

  test('disconnecting forgets the wallet', async () => {
    await world.open('/')
    await accountButton(world.page).click()
    await world.button('Disconnect').click()
    await world.button('Connect wallet').waitFor()
    await world.page.reload()
    await world.button('Connect wallet').click()
    await chooseWallet(world.page, 'Test Wallet')
  })

  test('nothing went against the content security policy, no script failed, nobody else was asked', () => {
    const expected = /404 \(Not Found\)/
    expect(world.browser.faults.filter((fault) => !expected.test(fault))).toEqual([])
  })
})
