import type { Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readChainTime, siteHas, travelTo } from './support/chain-clock'
import { UNIT } from './support/chain-writes'
import { type MatchedCampaigns, matchedCampaigns } from './support/matched-campaigns'
import { connect } from './support/page-actions'
import { sendsPreparedCalls } from './support/sent-calls'
import { World } from './support/world'

const DAY = 86_400
const MARK = Date.now().toString(36)
const TITLES = [`Given up ${MARK}`, `Never delivered ${MARK}`, `Goal too high ${MARK}`]

let world: World
let matched: MatchedCampaigns
/** When gifts begin, Unix seconds. */
let start: number

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-anyone')
})

const openRound = () => world.open(`/rounds/${matched.round}`)
const given = (index: number) => matched.campaigns[index] as Hex

/** Everything after the lab's own step is sent by somebody who has no part in it. */
describe.sequential('what a lab and then anyone may do, each from a page', { timeout: 240_000 }, () => {
  test('a lab cancels from its desk, once it has ticked that it means it', async () => {
    const { product, people } = world
    matched = await matchedCampaigns(product, people, TITLES, { cap: 10n * UNIT, goals: [0n, 0n, 5_000n * UNIT] })
    start = await readChainTime(product)
    await siteHas(product, await product.client.getBlockNumber())
    await world.open(`/lab/${people.lab.address.toLowerCase()}/${given(0)}`)
    await connect(world.page, 'Test Wallet')
    await world.become('lab')
    const cancel = world.button('Cancel campaign')
    expect(await cancel.isDisabled()).toBe(true)
    await world.page.getByLabel(/^I understand that this ends the campaign for good/).check()
    await cancel.click()
    await world.counted(`cancel:${given(0)}`)
    await world.page.locator('[data-event="ended"]').waitFor()
  })

  test('anyone drops the failed campaign from the round, and sets the capped one apart', async () => {
    await travelTo(world.product, start + 2 * DAY + 60)
    await world.become('ana')
    await openRound()
    await world.button('Drop 1 failed campaign').click()
    await world.counted(`drop:${matched.round}`)
    await world.button('Set 1 capped campaign apart').click()
    await world.counted(`pin:${matched.round}`)
  })

  test('anyone seals, and claims the match, which is the cap', async () => {
    await travelTo(world.product, start + 4 * DAY + 60)
    await openRound()
    await world.button('Seal the result').click()
    await world.counted(`seal:${matched.round}`)
    const before = await world.totalOf(given(1))
    await world.open(`/campaigns/${given(1)}`)
    await world.button(/^Claim .*10\.00 USDC/).click()
    await world.counted(`claim:${given(1)}`)
    expect(await world.totalOf(given(1))).toBe(before + 10n * UNIT)
  })

  test('anyone marks a campaign that missed its deadline as failed, and returns its match', async () => {
    await travelTo(world.product, start + 130 * DAY)
    await world.open(`/campaigns/${given(1)}`)
    await world.button('Mark as failed').click()
    await world.counted(`expire:${given(1)}`)
    await world.open(`/campaigns/${given(1)}`)
    await world.button('Return 10.00 USDC of match to its round').click()
    await world.counted(`recover:${given(1)}`)
  })

  test('anyone returns what the round has left to its sponsor, the match that came back included', async () => {
    const before = await world.usdcOf('ben')
    await openRound()
    await world.button(/^Return 40\.00 USDC to /).click()
    await world.counted(`reclaim:${matched.round}`)
    expect(await world.usdcOf('ben')).toBe(before + 40n * UNIT)
  })

  test('all of it broke nothing on the pages', () => {
    expect(world.browser.faults).toEqual([])
  })
})
