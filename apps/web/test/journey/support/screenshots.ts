import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const FOLDER = fileURLToPath(new URL('../../../../../artifacts/screenshots/', import.meta.url))

const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 900 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 900 },
  { name: 'phone', colorScheme: 'light', width: 375, height: 812 },
] as const

/** All pictures take a minute; those of a test that failed are always taken. */
const isWanted = (name: string) => process.env.PICTURES !== undefined || name.startsWith('failed')

/**
 * Pictures of the page as it stands, in light, dark, and at 375 px, into artifacts/screenshots if PICTURES is set.
 * Returns how wide it is at 375 px.
 */
export async function takePictures(page: Page, name: string): Promise<number> {
  mkdirSync(FOLDER, { recursive: true })
  let phoneWidth = 0
  for (const { name: look, colorScheme, width, height } of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    phoneWidth = await page.evaluate(() => document.documentElement.scrollWidth)
    const file = path.join(FOLDER, `${name}-${look}.png`)
    if (isWanted(name)) await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
  }
  const [first] = LOOKS
  await page.emulateMedia({ colorScheme: first.colorScheme })
  await page.setViewportSize({ width: first.width, height: first.height })
  return phoneWidth
}

const CHAPTERS = fileURLToPath(new URL('../../../../../artifacts/giving/', import.meta.url))

/** What a visitor sees of the page, for docs/giving.md; into artifacts/giving. */
export async function takeChapter(page: Page, name: string): Promise<void> {
  mkdirSync(CHAPTERS, { recursive: true })
  await page.setViewportSize({ width: 1120, height: 760 })
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  await page.screenshot({ path: path.join(CHAPTERS, `${name}.jpg`), type: 'jpeg', quality: 72, animations: 'disabled' })
  const [first] = LOOKS
  await page.setViewportSize({ width: first.width, height: first.height })
}
