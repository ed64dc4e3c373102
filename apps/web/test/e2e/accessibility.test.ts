import AxeBuilder from '@axe-core/playwright'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sideBySide } from './side-by-side'
import { findPublicPages, siteOrigin } from './site'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const DESKTOP = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 375, height: 812 }, hasTouch: true }

/** Each theme and each layout once; `npm run test:deep` looks at each theme in each layout. */
const VIEWS: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light', ...DESKTOP }],
  ['dark, 375 px', { colorScheme: 'dark', ...PHONE }],
]
if (process.env.VIEWS === 'all') {
  VIEWS.push(['dark', { colorScheme: 'dark', ...DESKTOP }], ['375 px', { colorScheme: 'light', ...PHONE }])
}

let browser: Browser
let pages: string[]
beforeAll(async () => {
  browser = await launchChromium()
  pages = await findPublicPages()
})
afterAll(() => browser?.close())

describe.each(VIEWS)('W5: every page, %s', (_, view) => {
  let looks: Awaited<ReturnType<typeof lookAt>>[]
  beforeAll(async () => {
    looks = await lookAtAll(view)
  }, 400_000)

  test('passes axe', () => {
    expect(looks).toHaveLength(pages.length)
    expect(looks.flatMap(({ faults }) => faults)).toEqual([])
  })

  test('does not move sideways', () => {
    expect(looks.filter(({ excess }) => excess > 0).map(({ path, excess }) => ({ path, excess }))).toEqual([])
  })

  test('has one h1, a title, and a way past the navigation as the first stop of the keyboard', () => {
    for (const { path, title, headings, firstStop } of looks) {
      expect(headings, path).toBe(1)
      expect(title, path).toMatch(/Commonweight/)
      expect(firstStop, path).toBe('#content')
    }
  })
})

async function lookAtAll(view: BrowserContextOptions) {
  const context = await browser.newContext({ ...view, reducedMotion: 'reduce' })
  const look = async (path: string) => {
    const page = await context.newPage()
    await page.goto(siteOrigin() + path, { waitUntil: 'load' })
    const seen = await lookAt(page, path)
    await page.close()
    return seen
  }
  const looks = await sideBySide(2, pages, look)
  await context.close()
  return looks
}

async function lookAt(page: Page, path: string) {
  const faults = await faultsOf(page, path)
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const headings = await page.locator('h1').count()
  await page.keyboard.press('Tab')
  const firstStop = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  return { path, faults, excess, headings, firstStop, title: await page.title() }
}

/** Legacy mode: no second page to gather the findings of frames, of which there are none. */
async function faultsOf(page: Page, path: string): Promise<{ path: string; rule: string; where: string }[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ path, rule: id, where: html.slice(0, 200) })))
}
