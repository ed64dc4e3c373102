import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCampaigns, siteOrigin } from './site'

const PHONE = { width: 375, height: 720 }

let browser: Browser
let campaigns: Awaited<ReturnType<typeof loadCampaigns>>
beforeAll(async () => {
  browser = await launchChromium()
  campaigns = await loadCampaigns()
})
afterAll(() => browser?.close())

async function openPage(path: string, viewport = PHONE): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.goto(siteOrigin() + path)
  return page
}

test('every campaign has one next step at most, and only one that takes gifts asks for one', async () => {
  for (const { id, state, returns } of campaigns) {
    const page = await openPage(`/campaigns/${id}`, { width: 1280, height: 900 })
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text.includes('Give to this campaign'), `${state} ${id}`).toBe(state === 'open')
    expect(await page.locator('.next-step').count(), `${state} ${id}`).toBeLessThanOrEqual(1)
    expect(await page.locator('[data-next]').count(), `${state} ${id}`).toBe(state === 'open' ? 0 : 1)
    const waits = returns !== null && BigInt(returns.refundable) > 0n
    expect(text.includes('Gave here? Take it back'), `${state} ${id}`).toBe(waits)
    await page.context().close()
  }
}, 120_000)

test('letters of the formula stand only behind “How is this computed?”', async () => {
  let isFolded = false
  for (const { id } of campaigns.filter(({ round }) => round !== null)) {
    const page = await openPage(`/campaigns/${id}`)
    const letters = /S²|\b[SQWw]\b( =|:)/
    const [open, folded] = await page.locator('main').evaluate((main) => {
      const rest = main.cloneNode(true) as HTMLElement
      for (const part of rest.querySelectorAll('details, script')) part.remove()
      return [rest.textContent, main.querySelector('section[aria-labelledby=match] details')?.textContent ?? null]
    })
    expect(open).not.toMatch(letters)
    if (folded !== null) expect(folded).toMatch(letters)
    isFolded ||= folded !== null
    await page.context().close()
  }
  expect(isFolded).toBe(true)
}, 120_000)

test('on a phone the next step is within reach without scrolling, and one tap leads to it', async () => {
  const open = campaigns.find(({ state, firstDonation }) => state === 'open' && firstDonation !== null)
  const failed = campaigns.find(({ returns }) => returns !== null && BigInt(returns.refundable) > 0n)
  for (const [campaign, label, place] of [
    [open, 'Give', '#give'],
    [failed, 'Take back', '#next'],
  ] as const) {
    const page = await openPage(`/campaigns/${campaign?.id}`)
    const link = page.locator('[data-dock]').getByRole('link', { name: label, exact: true })
    const box = await link.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? PHONE.height) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height)
    await link.click()
    await expect.poll(async () => (await page.locator(place).boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    expect((await page.locator(place).boundingBox())?.y).toBeLessThan(PHONE.height - 100)
    await page.context().close()
  }
}, 60_000)
