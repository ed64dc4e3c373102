import AxeBuilder from '@axe-core/playwright'
import type { RoundView } from '@commonweight/domain/views/round'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { toFunctionSelector } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getJson, loadCampaigns, siteOrigin } from './site'

/** As JSON gives it. */
type Round = {
  id: number
  cap: string
  pinnedCount: number
  entries: { campaign: string; title: string; standing: string; match: string; claimed: string }[]
}

const PATIENCE_MS = 60_000

let browser: Browser
/** Sealed, with a cap that took effect, claimed in part; and one that has ended and waits for its seal. */
let sealed: Round
let ended: Round

beforeAll(async () => {
  browser = await launchChromium()
  const claimed = (await loadCampaigns()).filter(({ standing }) => standing === 'claimed')
  const ids = new Set(claimed.flatMap(({ round }) => round?.id ?? []))
  const paid = await Promise.all([...ids].map((id) => getJson<Round>(`/api/rounds/${id}`)))
  sealed = need(paid.find(({ pinnedCount }) => pinnedCount > 0))
  const waiting = (await loadCampaigns()).find(({ round }) => ['review', 'sealable'].includes(round?.state ?? ''))
  ended = await getJson<Round>(`/api/rounds/${waiting?.round?.id}`)
})
afterAll(() => browser?.close())

describe('how each match came about', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteOrigin() })
    page = await context.newPage()
    await page.goto(`/rounds/${sealed.id}`)
  })
  afterAll(() => context?.close())

  test('is opened row by row without JavaScript, with the figures of the chain’s formula', async () => {
    const rows = page.locator('section[aria-labelledby=results] [data-explained]')
    expect(await rows.count()).toBe(sealed.entries.length)
    await rows.first().locator('summary').click()
    const text = await rows.first().textContent()
    for (const label of ['People who count', 'w = S² − Q', 'Without a cap', 'The cap took', 'chain’s formula']) {
      expect(text).toContain(label)
    }
    expect(text).toMatch(/Set apart at the cap\s*yes/)
    expect(text).toMatch(/Part of the round by independent support\s*[\d.]+%/)
  })

  test('the parts of all campaigns add up to the whole, within what rounding takes', async () => {
    const texts = await page.locator('section[aria-labelledby=results] [data-explained]').allTextContents()
    const parts = texts.map((text) => Number(/Part of all w in the round([\d.]+)%/.exec(text)?.[1]))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 0)
  })
})

describe('results as files', () => {
  test('JSON: what was paid is what the chain’s formula gives, and the cap’s effects cancel out', async () => {
    const response = await fetch(`${siteOrigin()}/api/rounds/${sealed.id}/results.json`)
    expect(response.headers.get('content-disposition')).toContain(`round-${sealed.id}-results.json`)
    const results = (await response.json()) as { type: string; isFinal: boolean; campaigns: Record<string, string>[] }
    expect(results).toMatchObject({ type: 'commonweight/round-results/1', isFinal: true, computedResult: null })
    expect(results.campaigns).toHaveLength(sealed.entries.length)
    for (const { match, withoutCap, capEffect } of results.campaigns) {
      expect(BigInt(match ?? '')).toBe(BigInt(withoutCap ?? '') + BigInt(capEffect ?? ''))
    }
    const effects = results.campaigns.reduce((sum, { capEffect }) => sum + BigInt(capEffect ?? ''), 0n)
    // Each match is floored.
    expect(Math.abs(Number(effects))).toBeLessThanOrEqual(results.campaigns.length)
  })

  test('CSV: one line per campaign, base units as whole numbers', async () => {
    const response = await fetch(`${siteOrigin()}/api/rounds/${sealed.id}/results.csv`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [header, ...lines] = (await response.text()).trimEnd().split('\r\n')
    expect(header).toMatch(/^campaign,title,lab,standing/)
    expect(lines.map((line) => line.slice(0, 66)).sort()).toEqual(sealed.entries.map(({ campaign }) => campaign).sort())
    expect(lines.join()).toContain(sealed.entries[0]?.match)
  })

  test.each(['csv', 'json'])('%s: an unknown or wrong round is reported', async (format) => {
    expect((await fetch(`${siteOrigin()}/api/rounds/999999/results.${format}`)).status).toBe(404)
    expect((await fetch(`${siteOrigin()}/api/rounds/first/results.${format}`)).status).toBe(400)
  })
})

describe('Recompute this round', () => {
  test('a sealed round: every campaign agrees with the chain; the policy of scripts holds', async () => {
    const { page, faults, close } = await openRound(sealed.id)
    await recompute(page)
    await says(page, `${sealed.entries.length} of ${sealed.entries.length} campaigns agree`)
    expect(await page.locator('[data-agrees=true]').count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  test('a round that waits for its seal agrees too', async () => {
    const { page, close } = await openRound(ended.id)
    await recompute(page)
    await says(page, `${ended.entries.length} of ${ended.entries.length} campaigns agree`)
    await close()
  })

  test('the inputs can be downloaded, and recomputing from that file agrees too', async () => {
    const { page, close } = await openRound(sealed.id)
    await recompute(page)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the inputs' }).click()
    const path = await (await download).path()
    await page.getByText('Another node, or files').click()
    await page.getByLabel('Or compute from files').setInputFiles(path)
    await recompute(page)
    await says(page, `${sealed.entries.length} of ${sealed.entries.length} campaigns agree`)
    await close()
  })

  test('a node that answers another weight for one campaign is found out, campaign and figures named', async () => {
    const { page, close } = await openRound(sealed.id)
    const [first] = sealed.entries
    const call = `${toFunctionSelector('weightOf(bytes32)')}${first?.campaign.slice(2)}`
    await lie(page, call, `0x${'7'.padStart(64, '0')}`)
    await recompute(page)
    await says(page, `${sealed.entries.length - 1} of ${sealed.entries.length} campaigns agree`)
    const row = await page.locator(`[data-campaign="${first?.campaign}"]`).textContent()
    expect(row).toMatch(/w: [\d,.]+ here, 0\.0{17}7 on the chain/)
    expect(await page.locator('[data-agrees=false]').count()).toBe(1)
    await close()
  })

  test('a node that does not answer is reported, and the next try may succeed', async () => {
    const { page, close } = await openRound(sealed.id)
    await page.context().route(isNode, (route) => route.abort())
    await page.getByRole('button', { name: 'Recompute this round' }).click()
    await page.getByText('The node does not answer').waitFor({ timeout: PATIENCE_MS })
    await page.context().unroute(isNode)
    await page.getByRole('button', { name: 'Recompute again' }).click()
    await says(page, 'campaigns agree')
    await close()
  })

  test('it can be cancelled', async () => {
    const { page, close } = await openRound(sealed.id)
    await page.context().route(isNode, () => undefined)
    await page.getByRole('button', { name: 'Recompute this round' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await says(page, 'Cancelled')
    expect(await page.getByRole('button', { name: 'Recompute again' }).isEnabled()).toBe(true)
    await close()
  })

  test.each([
    ['notes.txt', 'not JSON', 'This file is not JSON: notes.txt'],
    ['inputs.json', '{ "type": "commonweight/round-inputs/1" }', 'is not canonical JSON'],
    ['terms.json', '{"type":"commonweight/terms/1"}', 'neither the inputs of a round nor how one was computed'],
  ])('a wrong file is refused: %s', async (name, content, sentence) => {
    const { page, close } = await openRound(sealed.id)
    await page.getByText('Another node, or files').click()
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) }
    await page.getByLabel('Or compute from files').setInputFiles(file)
    await page.getByRole('button', { name: 'Recompute this round' }).click()
    await says(page, sentence)
    await close()
  })

  test.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['375 px', { colorScheme: 'light', viewport: { width: 375, height: 812 } }],
  ])('W5: with everything opened it passes axe and does not move sideways, %s', async (_, view) => {
    const { page, close } = await openRound(sealed.id, view)
    await recompute(page)
    for (const summary of await page.locator('main details > summary').all()) await summary.click()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await close()
  })
})

function need<Value>(found: Value | undefined): Value {
  if (found === undefined)
    throw new Error('The demo has no sealed round with a campaign at the cap; these tests need it.')
  return found
}

async function openRound(id: RoundView['id'], view: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...view, reducedMotion: 'reduce', acceptDownloads: true })
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const page = await context.newPage()
  await page.goto(`${siteOrigin()}/rounds/${id}`)
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('main button')]
    return parts.every((part) => Object.keys(part).some((key) => key.startsWith('__reactProps')))
  })
  return { page, faults, close: () => context.close() }
}

async function recompute(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Recompute (this round|again)$/ }).click()
  await page.locator('[data-recompute=done] [data-agrees]').waitFor({ timeout: PATIENCE_MS })
}

function says(page: Page, text: string): Promise<void> {
  return page.locator('[data-recompute]').getByText(text).first().waitFor({ timeout: PATIENCE_MS })
}

function isNode(url: URL): boolean {
  return url.origin !== siteOrigin()
}

/** Changes the node's answer to calls with this data. */
async function lie(page: Page, data: string, answer: string): Promise<void> {
  await page.context().route(isNode, async (route) => {
    const calls: { id: number; method: string; params: { data?: string }[] }[] = [route.request().postDataJSON()].flat()
    const response = await route.fetch()
    const answers: { id: number; result: unknown }[] = [await response.json()].flat()
    const changed = answers.map((each) => {
      const call = calls.find(({ id }) => id === each.id)
      return call?.method === 'eth_call' && call.params[0]?.data === data ? { ...each, result: answer } : each
    })
    await route.fulfill({ response, json: Array.isArray(route.request().postDataJSON()) ? changed : changed[0] })
  })
}
