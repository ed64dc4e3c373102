import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import { approvalTypedData } from '@commonweight/sdk/typed-data/approval-typed-data'
import type { Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { focusIsKept, focusOf, watchFocus } from '../e2e/watch-focus'
import { siteHas } from './support/chain-clock'
import { send } from './support/chain-writes'
import { connect, PATIENCE_MS, showsAccount } from './support/page-actions'
import type { Person } from './support/people'
import { sendsPreparedCalls } from './support/sent-calls'
import { submittedCampaign } from './support/submitted-campaign'
import { World } from './support/world'

const MARK = Date.now().toString(36)
const OLDER = `Given to first ${MARK}`
const NEWER = `Given to last ${MARK}`

let world: World
let older: Hex
let newer: Hex

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
  await watchFocus(world.browser.context)
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed')
})

const addressOf = (person: Person) => world.people[person].address.toLowerCase()
const at = (path: string) => world.page.waitForURL(`**${path}`, { timeout: PATIENCE_MS })
const titles = () => world.page.locator('main article').allTextContents()
const article = (title: string) => world.page.locator('main article').filter({ hasText: title })

async function expectFocus(): Promise<void> {
  const { lost, tag } = await focusOf(world.page)
  expect(lost).toEqual([])
  expect(tag).not.toBe('body')
}

/** An approval that an attester posts itself. */
async function approve(campaign: Hex, attester: 'attester1' | 'attester2'): Promise<void> {
  const { product, people } = world
  const { deployment, client } = product
  const { evidence } = await getCampaign(client, { deployment, campaign })
  const account = people[attester]
  const approval = { campaign, milestone: 0, submission: 1, evidence, attester: account.address }
  const data = await account.signTypedData(approvalTypedData({ deployment, approval }))
  const signatures = [{ signer: account.address, data }]
  await send(product, account, prepareApproveSubmission({ deployment, campaign, submission: 1, signatures }))
}

const shown = async () => siteHas(world.product, await world.product.client.getBlockNumber())

describe.sequential('pages about oneself', { timeout: 240_000 }, () => {
  test('Attest puts first what waits for the account that is connected', async () => {
    older = await submittedCampaign(world.product, world.people, OLDER)
    newer = await submittedCampaign(world.product, world.people, NEWER)
    await approve(older, 'attester1')
    await shown()
    await world.open('/attest')
    await connect(world.page, 'Test Wallet')
    await world.become('attester1')
    await at(`/attest/${addressOf('attester1')}`)
    await world.says('1 submission waits for you.')
    const [first, second] = await titles()
    expect(first).toContain(NEWER)
    expect(first).toMatch(/Waits for you.*Unless enough attesters approve, the campaign fails on/s)
    expect(second).toContain(OLDER)
    expect(second).toContain('You approved')
    await world.pictures('attest-first')
  })

  test('it follows a switch of accounts without a reload, and leaves another’s page alone', async () => {
    await world.page.evaluate(() => Object.assign(window, { isSameDocument: true }))
    await world.become('attester2')
    await at(`/attest/${addressOf('attester2')}`)
    await world.says('2 submissions wait for you.')
    expect(await world.page.evaluate(() => 'isSameDocument' in window)).toBe(true)
    await world.open(`/attest/${addressOf('attester3')}`)
    await showsAccount(world.page, world.people.attester2.address)
    await world.become('attester1')
    await world.says(addressOf('attester3'))
    expect(new URL(world.page.url()).pathname).toBe(`/attest/${addressOf('attester3')}`)
  })

  test('an approval moves its submission behind what waits, and keeps the focus', async () => {
    await world.open(`/attest/${addressOf('attester1')}`)
    await showsAccount(world.page, world.people.attester1.address)
    await focusIsKept(world.page)
    await article(NEWER).getByLabel('I have checked the evidence against the criteria').check()
    await article(NEWER).getByRole('button', { name: 'Sign and post approval' }).click()
    await world.counted(`approve:${newer}`)
    await world.says('Nothing waits for you now.')
    await expectFocus()
  })

  test('Me follows too', async () => {
    const { product, people } = world
    await send(product, people.lab, prepareCancel({ deployment: product.deployment, campaign: older }))
    await shown()
    await world.become('ben')
    await world.open('/me')
    await at(`/me/${addressOf('ben')}`)
    await world.become('ana')
    await at(`/me/${addressOf('ana')}`)
    await article(OLDER).getByRole('button', { name: 'Take back 100.00 USDC' }).waitFor({ timeout: PATIENCE_MS })
  })

  test('a refund leaves everything where it is, says what happened, and keeps the focus', async () => {
    await focusIsKept(world.page)
    const button = article(OLDER).getByRole('button', { name: 'Take back 100.00 USDC' })
    await button.scrollIntoViewIfNeeded()
    // As the eye has it: a line more or less above the articles is scrolled away by the browser.
    const place = async () => ({
      tops: await world.page
        .locator('main article')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top))),
      order: (await titles()).map((text) => (text.includes(NEWER) ? 'newer' : 'older')),
    })
    const before = await place()
    expect(before.order).toEqual(['newer', 'older'])
    await button.click()
    await world.counted(`refund:${older}`)
    await article(OLDER).getByText('Taken back').waitFor()
    await button.waitFor({ state: 'detached', timeout: PATIENCE_MS })
    expect(await place()).toEqual(before)
    expect(await article(OLDER).textContent()).toMatch(/Refundable now0 USDC.*Taken back100\.00 USDC/s)
    await expectFocus()
    await article(OLDER).getByRole('button', { name: 'Close' }).click()
    await article(OLDER).getByRole('button', { name: 'Close' }).waitFor({ state: 'detached' })
    await expectFocus()
    await world.pictures('me-refunded')
    await world.chapter('8-me')
  })

  test('the campaign says what donors can still take back, and what went back', async () => {
    await world.open(`/campaigns/${older}`)
    const parts = await world.page.locator('[data-part]').allTextContents()
    expect(parts).toEqual([
      'Released to the lab0 USDC',
      'Donors can still take back (1 person)4.00 USDC',
      'Donors took back100.00 USDC',
    ])
    await world.pictures('campaign-cancelled')
  })

  test('what is given is agreed to with all its digits, and the focus stays on the way', async () => {
    await world.open(`/campaigns/${newer}`)
    await focusIsKept(world.page)
    await world.page.getByLabel(/^Amount/).fill('19.000001')
    await world.says('you get all 19.000001 USDC back')
    await world.button('Give 19.000001 USDC').click()
    await world.receipt()
    expect(await world.page.locator('[data-receipt]').textContent()).toContain('Gift19.000001 USDC')
    await expectFocus()
    await world.button('Give again').click()
    await world.page.locator('[data-receipt]').waitFor({ state: 'detached' })
    await expectFocus()
  })

  test('an account menu that disconnects hands the focus on', async () => {
    await world.page.locator('header [data-account]').click()
    await world.button('Disconnect').click()
    await world.button('Connect wallet').first().waitFor()
    await expectFocus()
  })
})
