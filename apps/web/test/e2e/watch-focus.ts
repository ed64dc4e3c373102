import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

declare global {
  interface Window {
    /** What had the focus before it was lost, once a frame in which nothing had it. */
    lostFocus: string[]
  }
}

/** From now on every page of the context notes each frame in which the focus, once somewhere, is nowhere. */
export async function watchFocus(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.lostFocus = []
    let last = ''
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) last = target.outerHTML.slice(0, 120)
    })
    const look = (): void => {
      if (last && document.activeElement === document.body && document.hasFocus()) window.lostFocus.push(last)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** What lost the focus on the page that is open, and what has it now. */
export function focusOf(page: Page): Promise<{ lost: string[]; tag: string; text: string }> {
  return page.evaluate(() => ({
    lost: [...new Set(window.lostFocus)],
    tag: document.activeElement?.tagName.toLowerCase() ?? '',
    text: (document.activeElement?.textContent ?? '').trim().slice(0, 80),
  }))
}

/** Until a button with the focus may disappear without losing it: the page has downloaded `keep-focus`. */
export async function focusIsKept(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(() => {
      const button = document.createElement('button')
      button.textContent = 'focus'
      document.querySelector('main')?.append(button)
      button.focus()
      button.remove()
      return new Promise((resolve) => setTimeout(() => resolve(document.activeElement !== document.body), 50))
    })
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true)
  await page.evaluate(() => {
    window.lostFocus = []
  })
}
