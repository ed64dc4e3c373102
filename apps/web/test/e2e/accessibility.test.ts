import AxeBuilder from '@axe-core/playwright'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicPages, siteOrigin } from './site'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const VIEWS: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['375 px', { colorScheme: 'light', viewport: { width: 375, height: 812 }, hasTouch: true }],
]

let browser: Browser
let pages: string[]
beforeAll(async () => {
  browser = await launchChromium()
  pages = await publicPages()
})
afterAll(() => browser?.close())

describe('W5: every page', () => {
  test.each(VIEWS)(
    'passes axe: %s',
    async (_, view) => {
      const faults = await onEachPage(view, faultsOf)
      expect(faults.flat()).toEqual([])
    },
    400_000,
  )

  test('fits into 375 px without moving sideways', async () => {
    const view = VIEWS[2]?.[1] ?? {}
    const widths = await onEachPage(view, async (page, path) => {
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      return { path, excess }
    })
    expect(widths.filter(({ excess }) => excess > 0)).toEqual([])
  }, 300_000)

  test('has one h1, a title of its own and a way past the navigation by keyboard', async () => {
    const heads = await onEachPage(VIEWS[0]?.[1] ?? {}, async (page, path) => {
      const title = await page.title()
      const headings = await page.locator('h1').count()
      await page.keyboard.press('Tab')
      const first = await page.evaluate(() => document.activeElement?.getAttribute('href'))
      return { path, title, headings, first }
    })
    for (const { path, title, headings, first } of heads) {
      expect(headings, path).toBe(1)
      expect(title, path).toMatch(/Commonweight/)
      expect(first, path).toBe('#content')
    }
  }, 300_000)
})

async function faultsOf(page: Page, path: string): Promise<{ path: string; rule: string; where: string }[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ path, rule: id, where: html.slice(0, 200) })))
}

async function onEachPage<T>(
  view: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<T>,
): Promise<T[]> {
  const context = await browser.newContext({ ...view, reducedMotion: 'reduce' })
  const seen: T[] = []
  for (const path of pages) {
    const page = await context.newPage()
    await page.goto(siteOrigin() + path, { waitUntil: 'load' })
    seen.push(await look(page, path))
    await page.close()
  }
  await context.close()
  return seen
}
