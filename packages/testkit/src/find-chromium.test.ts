import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { findChromium } from './find-chromium'
import { launchChromium } from './launch-chromium'

afterEach(() => vi.unstubAllEnvs())

async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('the Chromium that was found runs a page, with web security on', async () => {
  const [one, two] = await Promise.all([serve('<p>one</p>'), serve('two')])
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(one)
  expect(await page.textContent('p')).toBe('one')
  await expect(page.evaluate((url) => fetch(url).then((response) => response.text()), two)).rejects.toThrow(
    /Failed to fetch/,
  )
})

test('it has fonts, also for form fields, on a machine without any', async () => {
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.setContent('<select><option>one</option></select><input type="search" value="two"><span>three</span>')
  expect(await page.locator('span').evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(10)
  expect(await page.inputValue('input')).toBe('two')
})

test('a CHROME_PATH that is no Chromium is refused, saying what to do', async () => {
  vi.stubEnv('CHROME_PATH', '/bin/true')
  await expect(findChromium()).rejects.toThrow(/CHROME_PATH names \/bin\/true.*apt-get install chromium/s)
})
