import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takePictures } from '../journey/support/screenshots'
import { type LongWords, writeLongWords } from './long-words'
import { siteOrigin } from './site'

const PHONE = 375

let browser: Browser
let words: LongWords
beforeAll(async () => {
  browser = await launchChromium()
  words = await writeLongWords()
}, 180_000)
afterAll(() => browser?.close())

const PAGES: [string, (words: LongWords) => string][] = [
  ['Explore', () => '/?scope=all&sort=newest'],
  ['a campaign with evidence', ({ alone }) => `/campaigns/${alone}`],
  ['a campaign in a round', ({ member }) => `/campaigns/${member}`],
  ['evidence to submit', ({ member }) => `/campaigns/${member}/submit`],
  ['a round', ({ round }) => `/rounds/${round}`],
  ['rounds', () => '/rounds?scope=all'],
  ['an attester', ({ people }) => `/attest/${people.attester}`],
  ['a lab that also gave', ({ people }) => `/me/${people.donor}`],
]

test.each(PAGES)('%s is no wider than a phone, however long the words', async (name, pathOf) => {
  const context = await browser.newContext({ viewport: { width: PHONE, height: 812 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const response = await page.goto(siteOrigin() + pathOf(words), { waitUntil: 'load' })
  expect(response?.status()).toBe(200)
  await takePictures(page, `long-words-${name.replaceAll(' ', '-')}`)
  await page.setViewportSize({ width: PHONE, height: 812 })
  // What is folded away comes out, too.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const isWide = (part: Element) => part.getBoundingClientRect().right > clientWidth + 0.5
    return [...document.querySelectorAll('body *')]
      .filter((part) => isWide(part) && ![...part.children].some(isWide))
      .map((part) => `${part.tagName} .${part.className} ${Math.round(part.getBoundingClientRect().right)} px`)
      .slice(0, 20)
  })
  expect(wide).toEqual([])
  await context.close()
})
