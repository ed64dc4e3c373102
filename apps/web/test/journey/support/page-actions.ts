import type { Locator, Page } from 'playwright-core'

/** Of a busy machine with two cores; a quiet one needs a second or two. */
export const PATIENCE_MS = 60_000

/** Opens a page and waits until its scripts have taken over every button and form. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('main form, main button, header button')]
    return parts.every((part) => Object.keys(part).some((key) => key.startsWith('__reactProps')))
  })
}

/** Chooses the wallet in the site's own dialog. */
export async function connect(page: Page, walletName: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect wallet', exact: true }).first().click()
  await chooseWallet(page, walletName)
}

/** In the open dialog. */
export async function chooseWallet(page: Page, walletName: string): Promise<void> {
  await page.getByRole('dialog').getByText(walletName).first().click()
  await accountButton(page).waitFor({ timeout: PATIENCE_MS })
}

/** The account in the header; its attribute `data-account` is the whole address. */
export function accountButton(page: Page): Locator {
  return page.locator('header [data-account]')
}

/** Waits until the header shows this account. */
export async function showsAccount(page: Page, address: string): Promise<void> {
  await page.locator(`header [data-account="${address.toLowerCase()}"]`).waitFor({ timeout: PATIENCE_MS })
}

const ENDS = ['counted', 'rejected', 'reverted', 'replaced', 'idle']

/** Flows that were counted before: a page shows a scope's last one until the next begins. */
const countedBefore = new Set<string>()

/**
 * Waits until a flow that was not counted before is counted; `scope` is the beginning of its scope. Fails with what the
 * page says.
 */
export async function counted(page: Page, scope: string): Promise<void> {
  const known = [...countedBefore].map((id) => `:not([data-flow-id="${id}"])`).join('')
  const flow = page.locator(`[data-flow^="${scope}"]${known}`).first()
  const ended = ENDS.map((status) => `[data-status="${status}"]`).join(', ')
  await flow
    .and(page.locator(ended))
    .waitFor({ timeout: PATIENCE_MS })
    .catch(() => undefined)
  const status = await flow.getAttribute('data-status', { timeout: 1_000 }).catch(() => 'never begun')
  if (status === 'counted') {
    countedBefore.add((await flow.getAttribute('data-flow-id')) ?? '')
    return
  }
  const alerts = await page.getByRole('alert').allTextContents()
  const said = await flow.textContent({ timeout: 1_000 }).catch(() => '')
  throw new Error(`${scope} is ${status}. The page says: ${[said, ...alerts].join(' | ')}`)
}

/** Fills labelled fields. */
export async function fill(page: Page | Locator, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).first().fill(value)
}

/** A datetime-local field's text for Unix seconds, in UTC. */
export function fieldTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16)
}

/**
 * Waits until the page has seen on its node what was sent: from then on another transaction with its nonce has replaced
 * it.
 */
export async function seenByNode(page: Page): Promise<void> {
  await page.waitForFunction(
    () => /"status":"submitted".*?"nonceSeen":true/.test(localStorage.getItem('commonweight.flows.1') ?? ''),
    undefined,
    { timeout: PATIENCE_MS },
  )
}
