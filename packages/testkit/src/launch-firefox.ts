import { existsSync } from 'node:fs'
import { type Browser, launch } from 'puppeteer-core'

const SYSTEM_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]

/** What a test says where there is none. */
export const HOW_TO_GET_FIREFOX =
  'no Firefox found: install one ("apt-get install firefox-esr") or set FIREFOX_PATH to its program'

/** The program of a Firefox on this machine: FIREFOX_PATH, else the system's; null if there is none. */
export function findFirefox(): string | null {
  return process.env.FIREFOX_PATH ?? SYSTEM_PATHS.find((path) => existsSync(path)) ?? null
}

/**
 * Starts a headless Firefox and drives it by WebDriver BiDi, the standard that Firefox itself speaks. Playwright needs
 * commands that Firefox ESR does not have; its window is sized by arguments for the same reason.
 */
export function launchFirefox(executablePath: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    // No telemetry, updates or portal checks: what is asked for is the page's own.
    extraPrefsFirefox: { 'app.update.enabled': false, 'network.captive-portal-service.enabled': false },
  })
}
