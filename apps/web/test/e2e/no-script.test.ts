import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { campaigns, siteOrigin } from './site'

let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  browser = await launchChromium()
  context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteOrigin() })
})
afterAll(() => browser?.close())

test('the list can be searched and filtered without JavaScript', async () => {
  const all = await campaigns()
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('State').selectOption('open')
  await page.getByLabel('Sort').selectOption('closing')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL(/state=open/)
  const shown = await page.locator('article h3').allTextContents()
  const open = new Map(all.filter(({ state }) => state === 'open').map(({ title, closesAt }) => [title, closesAt]))
  const closing = shown.map((title) => open.get(title) ?? 0)
  expect([...shown].sort()).toEqual([...open.keys()].sort())
  expect(closing).toEqual([...closing].sort((a, b) => a - b))
})

test('every campaign reads whole without JavaScript: story, milestones, money, gifts, terms', async () => {
  for (const campaign of await campaigns()) {
    const page = await context.newPage()
    await page.goto(`/campaigns/${campaign.id}`)
    const main = await page.locator('main').textContent()
    expect(await page.locator('h1').textContent()).toBe(campaign.title)
    for (const { title, criteria } of campaign.timeline) {
      expect(main).toContain(title)
      expect(main).toContain(criteria)
    }
    const [firstWords] = campaign.story
      .replace(/[#*_>`-]/g, '')
      .trim()
      .split('\n')
    expect(main).toContain(firstWords?.trim().slice(0, 30))
    expect(await page.locator('#donations').count()).toBe(1)
    expect(await page.locator('#terms').count()).toBe(1)
    await page.close()
  }
}, 200_000)

test('an objection reads with its reason, and an application says that it is not in the round', async () => {
  const all = await campaigns()
  const vetoed = all.find(({ timeline }) => timeline.some(({ submission }) => submission?.outcome === 'vetoed'))
  const page = await context.newPage()
  await page.goto(`/campaigns/${vetoed?.id}`)
  expect(await page.locator('q').textContent()).toContain('two of the five scripts are missing')
  const applied = all.find(({ standing }) => standing === 'applied')
  await page.goto(`/campaigns/${applied?.id}`)
  const match = await page.locator('section[aria-labelledby=match]').textContent()
  expect(match).toContain(`It applied to “${applied?.round?.title}” but is not in it`)
  await page.close()
})

test('a round reads whole without JavaScript: every campaign with its match', async () => {
  const round = (await campaigns()).find((campaign) => campaign.standing === 'claimed')?.round
  expect(round).toBeDefined()
  const page = await context.newPage()
  await page.goto(`/rounds/${round?.id}`)
  const { entries } = (await (await fetch(`${siteOrigin()}/api/rounds/${round?.id}`)).json()) as {
    entries: { title: string }[]
  }
  expect(entries.length).toBeGreaterThan(1)
  const table = await page.locator('section[aria-labelledby=results]').textContent()
  for (const { title } of entries) expect(table).toContain(title)
})

test('a form that needs JavaScript says so', async () => {
  const page = await context.newPage()
  await page.goto('/campaigns/new')
  expect(await page.locator('main').textContent()).toMatch(/needs JavaScript/)
})
