import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A browser that writes down what must not happen on any page. */
export type OpenBrowser = {
  context: BrowserContext
  page: Page
  /** Violations of the content security policy, errors in scripts, and requests to anybody else. */
  faults: string[]
  close: () => Promise<void>
}

/** @param allowed Origins that pages may ask: the site and the chain's node. */
export async function openBrowser(allowed: readonly string[]): Promise<OpenBrowser> {
  const browser: Browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const faults: string[] = []
  await context.route('**/*', (route) => {
    const { origin, protocol } = new URL(route.request().url())
    if (protocol === 'data:' || protocol === 'blob:' || allowed.includes(origin)) return route.continue()
    faults.push(`request to ${origin}`)
    return route.abort()
  })
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text().slice(0, 300)}`)
  })
  const page = await context.newPage()
  return { context, page, faults, close: () => browser.close() }
}
