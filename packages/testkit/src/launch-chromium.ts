import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium'

/**
 * Starts a headless Chromium found by `findChromium`. Web security stays on; nothing is fetched in the background, so
 * that a request to a third party is the page's own. As root the process sandbox is off (Chromium refuses otherwise).
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--disable-features=OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions',
      '--font-render-hinting=none',
      ...args,
    ],
  })
}
