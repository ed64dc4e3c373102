import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPage } from '../journey/support/page-actions'
import { siteOrigin } from './site'
import { focusIsKept, focusOf, watchFocus } from './watch-focus'

const RIGHT = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
/** One digit changed. */
const WRONG = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  context = await browser.newContext({ baseURL: siteOrigin() })
  await watchFocus(context)
  page = await context.newPage()
})
afterEach(() => context.close())

/** Opens a page and uses it, until what it downloads at the first use is there. */
async function open(path: string): Promise<void> {
  await openPage(page, siteOrigin() + path)
  await focusIsKept(page)
}

const at = (path: string) => page.waitForURL((url) => url.pathname + url.search === path)

/** Something has the focus, and at no moment nothing had it. */
async function expectKept(tag?: string): Promise<void> {
  const { lost, ...now } = await focusOf(page)
  expect(lost).toEqual([])
  expect(now.tag).not.toBe('body')
  if (tag) expect(now.tag).toBe(tag)
}

describe('the focus is never lost', () => {
  test('filters: it stays on the button, goes to the results when they are cleared; no empty parameters', async () => {
    await open('/')
    await page.getByLabel('Search').fill('speech')
    await page.getByLabel('Kind').selectOption('speech')
    await page.getByRole('button', { name: 'Apply' }).click()
    await at('/?search=speech&kind=speech')
    await page.getByRole('link', { name: 'Clear filters' }).waitFor()
    await expectKept('button')
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await at('/')
    await page.getByRole('link', { name: 'Clear filters' }).waitFor({ state: 'detached' })
    await expectKept()
    // The fields say what is shown.
    expect(await page.getByLabel('Search').inputValue()).toBe('')
    expect(await page.getByLabel('Kind').inputValue()).toBe('')
  })

  test('a link to another page: it goes to that page’s heading, and back', async () => {
    await open('/')
    const title = await page.locator('article h3').first().textContent()
    await page.locator('article h3 a').first().click()
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    await expectKept('h1')
    await page.goBack()
    await page.locator('article h3').first().waitFor()
    await expectKept()
  })

  test('an account that is mistyped, then the right one', async () => {
    await open('/me')
    await page.getByLabel('Or look at any account').fill(WRONG)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText(/one character differs .*Copy it again/).waitFor()
    await expectKept()
    expect(await page.getByLabel('Or look at any account').inputValue()).toBe(WRONG)
    await page.getByLabel('Or look at any account').fill(RIGHT)
    await page.getByLabel('Or look at any account').press('Enter')
    await at(`/me/${RIGHT.toLowerCase()}`)
    await page.getByText(RIGHT.toLowerCase()).waitFor()
    await expectKept('h1')
  })

  test('a form: rows that are removed, a draft that is begun again, problems that are shown', async () => {
    await open('/campaigns/new')
    await page.getByRole('button', { name: 'Add: Links' }).click()
    await page.getByRole('button', { name: 'Remove: Links 1' }).click()
    await page.getByRole('button', { name: 'Remove: Links 1' }).waitFor({ state: 'detached' })
    await expectKept()
    await page.getByLabel('Goal in one line').fill('Something that is kept')
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByRole('button', { name: 'Start over' }).waitFor({ state: 'detached' })
    await expectKept()
  })

  test('the dialog of wallets: closed, it gives the focus back', async () => {
    await open('/rounds')
    const connect = page.getByRole('banner').getByRole('button', { name: 'Connect wallet' })
    await connect.click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectKept()
    await page.waitForFunction(() => document.activeElement?.closest('header') !== null)
  })

  test('who clicks outside every control has no focus, and is given none', async () => {
    await open('/how-it-works')
    await page.getByRole('link', { name: 'Rounds' }).focus()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Rounds')
    await page.mouse.click(5, 500)
    await page.waitForFunction(() => document.activeElement === document.body)
    // Nor when the page changes afterwards.
    const isNowhere = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      document.querySelector('main')?.append(document.createElement('p'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      return document.activeElement === document.body
    })
    expect(isNowhere).toBe(true)
  })

  test('what is only moved keeps it; what is put away like a phone’s keyboard does not', async () => {
    await open('/me')
    const field = page.getByLabel('Or look at any account')
    await field.focus()
    const kept = await page.evaluate(async () => {
      const form = document.activeElement?.closest('form')
      form?.parentElement?.append(form)
      await new Promise((resolve) => setTimeout(resolve, 50))
      const afterMove = document.activeElement?.id
      const field = document.activeElement
      if (field instanceof HTMLElement) field.blur()
      await new Promise((resolve) => setTimeout(resolve, 50))
      document.querySelector('main')?.append(document.createElement('p'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      return [afterMove, document.activeElement === document.body]
    })
    expect(kept).toEqual(['address', true])
  })
})
