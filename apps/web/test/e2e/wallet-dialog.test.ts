import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteOrigin } from './site'

/** Of the 2.x of ua-parser-js, which is under the AGPL: names that 1.x (MIT) has not, and that no bundler shortens. */
const AGPL = /\bwithClientHints\b|\bwithFeatureCheck\b|AGPL-3\.0|GNU AFFERO/i
/** Where it stands in what 1.x brings. */
const MIT_VERSION = '1.0.41'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test.each([
  [
    'a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
  ],
  ['Linux', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36'],
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  ],
])(
  'on %s the dialog of wallets opens, and none of its scripts is under the AGPL',
  async (_, userAgent) => {
    const context = await browser.newContext({ userAgent })
    const page = await context.newPage()
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text())
    })
    await page.goto(`${siteOrigin()}/`, { waitUntil: 'load' })
    await page.getByRole('button', { name: 'Connect wallet', exact: true }).first().click()
    await page.getByRole('dialog').getByText('Connect a Wallet').waitFor()
    const texts = await Promise.all(scripts)
    await context.close()
    expect(texts.filter((text) => AGPL.test(text)).map((text) => AGPL.exec(text)?.[0])).toEqual([])
    expect(
      texts.some((text) => text.includes(MIT_VERSION)),
      'the parser of user agents was among them',
    ).toBe(true)
  },
  120_000,
)
