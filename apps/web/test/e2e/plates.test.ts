import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteOrigin } from './site'

const MAX_BYTES = 6_000
/** Cumulative layout shift that visitors do not notice. */
const MAX_SHIFT = 0.05

let browser: Browser
let campaign: string
beforeAll(async () => {
  browser = await launchChromium()
  campaign = await inPage({}, '/', async (page) => {
    const link = page.locator('article a[href^="/campaigns/0x"]').first()
    return (await link.getAttribute('href')) ?? ''
  })
})
afterAll(() => browser?.close())

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 800 } }

// What moves the page each time fails three times; a notice about the chain that comes or goes meanwhile does not.
describe.each(Object.entries(SIZES))('on a %s', { retry: 2 }, (size, viewport) => {
  test('every card of Explore has its plate, drawn, in its place before it is there', async () => {
    const { plates, cards, shifts, complaints } = await inPage({ viewport }, '/', async (page, complaints) => {
      // Plates further down are loaded when they come into view.
      for (const plate of await page.locator(PLATE).all()) await plate.scrollIntoViewIfNeeded()
      return { ...(await platesOf(page)), cards: await page.locator('article').count(), complaints }
    })
    expect(cards).toBeGreaterThan(0)
    expect(plates).toHaveLength(cards)
    for (const { path, isDrawn, ratio, room, alt } of plates) {
      expect({ path, isDrawn, alt }).toEqual({ path, isDrawn: true, alt: '' })
      expect(ratio).toBeCloseTo(3, 1)
      expect(room, `${path} keeps to its card`).toBeLessThanOrEqual(0.5)
    }
    expect(sumOf(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(MAX_SHIFT)
    expect(complaints).toEqual([])
  })

  test('a campaign’s page begins with its plate, wide where there is room, and says what it shows', async () => {
    const { plates, shifts, caption, complaints } = await inPage({ viewport }, campaign, async (page, complaints) => {
      const caption = await page.locator('figcaption').first().textContent()
      return { ...(await platesOf(page)), caption, complaints }
    })
    const [plate] = plates
    expect(plate?.isDrawn).toBe(true)
    expect(plate?.ratio).toBeCloseTo(size === 'phone' ? 3 : 5, 1)
    expect(caption).toMatch(/^Drawn from the campaign’s facts: .+ of .+ %\. .+\.$/)
    expect(sumOf(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(MAX_SHIFT)
    expect(complaints).toEqual([])
  })
})

test('a plate is kept for good, small, and its policy allows what it needs: opened by itself it is drawn', async () => {
  const path = await inPage({}, campaign, async (page) => (await platesOf(page)).plates[0]?.path ?? '')
  const answer = await fetch(siteOrigin() + path)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await answer.text()).length).toBeLessThanOrEqual(MAX_BYTES)
  for (const colorScheme of ['light', 'dark'] as const) {
    const { ground, complaints } = await inPage({ colorScheme }, path, async (page, complaints) => {
      const ground = await page.locator('.g').evaluate((path) => getComputedStyle(path).fill)
      return { ground, complaints }
    })
    expect(lightness(ground), colorScheme).toSatisfy((value: number) =>
      colorScheme === 'dark' ? value < 80 : value > 200,
    )
    expect(complaints).toEqual([])
  }
})

test('in a page a plate follows the page’s theme', async () => {
  const shades = await Promise.all(
    (['light', 'dark'] as const).map((colorScheme) =>
      inPage({ colorScheme }, '/', async (page) => {
        const corner = await page.locator(PLATE).first().screenshot()
        // The page draws its own picture of the plate: its policy allows data addresses for images.
        return page.evaluate(
          async (source) => {
            const image = new Image()
            image.src = source
            await image.decode()
            const canvas = document.createElement('canvas')
            const pen = canvas.getContext('2d')
            pen?.drawImage(image, 0, 0)
            return pen?.getImageData(12, 12, 1, 1).data[1] ?? 0
          },
          `data:image/png;base64,${corner.toString('base64')}`,
        )
      }),
    ),
  )
  expect(shades[0]).toBeGreaterThan(200)
  expect(shades[1]).toBeLessThan(80)
})

test('an address that no page writes is not found, and not kept', async () => {
  const answer = await fetch(`${siteOrigin()}/plates/1/card/nonsense.svg`)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

const PLATE = 'img[src^="/plates/"]'

async function platesOf(page: Page) {
  const plates = await page.locator(PLATE).evaluateAll((images) =>
    Promise.all(
      (images as HTMLImageElement[]).map(async (image) => {
        await image.decode().catch(() => undefined)
        const { width, height, left, right } = image.getBoundingClientRect()
        const frame = image.closest('article, figure')?.getBoundingClientRect() ?? new DOMRect()
        // On a card it lies from edge to edge; a row begins with it.
        const isInRow = Number(image.getAttribute('width')) < 200
        return {
          path: new URL(image.currentSrc).pathname,
          alt: image.alt,
          isDrawn: image.complete && image.naturalWidth > 0,
          ratio: width / height,
          room: isInRow ? Math.max(frame.left - left, right - frame.right) : Math.abs(frame.width - width) - 2,
        }
      }),
    ),
  )
  return { plates, shifts: await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[]) }
}

/** @property of What moved. */
type Shift = { value: number; of: string[] }

const sumOf = (shifts: readonly Shift[]): number => shifts.reduce((sum, { value }) => sum + value, 0)

/** Visits a page; `complaints` are what the browser reports about its policy. */
async function inPage<result>(
  options: BrowserContextOptions,
  path: string,
  read: (page: Page, complaints: string[]) => Promise<result>,
): Promise<result> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Reflect.set(window, 'shifts', shifts)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        const of = entry.sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`)
        shifts.push({ value: entry.value, of })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(siteOrigin() + path, { waitUntil: 'load' })
  const result = await read(page, complaints)
  await context.close()
  return result
}

function lightness(colour: string): number {
  const parts = colour.match(/\d+/g)?.map(Number) ?? []
  return parts.slice(0, 3).reduce((sum, part) => sum + part, 0) / 3
}
