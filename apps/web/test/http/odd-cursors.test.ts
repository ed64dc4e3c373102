import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from '../e2e/second-site'
import { getJson, loadCampaigns, siteOrigin } from '../e2e/site'
import { nextCaller } from './raw-request'

/** Parts that a page's cursor never has: beyond every number of the database, of another sign, of another kind. */
const PARTS = ['', '0', '-1', '1e5', '1.5', 'NaN', '__proto__', 'a\u0000b', `0x${'0'.repeat(64)}`].concat(
  [18, 19, 30, 80, 200].flatMap((digits) => ['9'.repeat(digits), `-${'9'.repeat(digits)}`]),
)

/** Trusts a proxy, so that each request can come from another caller, and none meets a limit. */
let site: SecondSite
beforeAll(async () => {
  site = await startSecondSite({ TRUSTED_PROXIES: '1' })
})
afterAll(() => site?.stop())

const read = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString())
const write = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** The cursor with one part changed, a part less, a part more, or of another form. */
function spoiled(cursor: string): string[] {
  const parts = read(cursor)
  const changed = parts.flatMap((_, i) => PARTS.map((part) => parts.with(i, part)))
  return [...changed, parts.slice(1), [...parts, '0'], parts.map(Number), parts.map(() => null), {}, null].map(write)
}

async function failures(paths: string[]): Promise<string[]> {
  const failed: string[] = []
  for (const path of paths) {
    const { status } = await fetch(site.origin + path, { headers: { 'x-forwarded-for': nextCaller() } })
    if (status >= 500) failed.push(`${path}: ${status}`)
  }
  return failed
}

describe('a cursor that no page returned', () => {
  test.each(['open-first', 'newest', 'closing', 'most-funded', 'most-donors'])('of campaigns, %s', async (sort) => {
    const { next } = await getJson<{ next: string }>(`/api/campaigns?limit=1&sort=${sort}`)
    const cursors = spoiled(next)
    expect(await failures(cursors.map((after) => `/api/campaigns?limit=1&sort=${sort}&after=${after}`))).toEqual([])
    expect(await failures(cursors.slice(0, 20).map((after) => `/?sort=${sort}&after=${after}`))).toEqual([])
  })

  let page: string
  let after: string | undefined
  beforeAll(async () => {
    for (const { id } of await loadCampaigns()) {
      page = `/campaigns/${id}`
      after = /after=([\w-]+)/.exec(await (await fetch(siteOrigin() + page)).text())?.[1]
      if (after) return
    }
  })

  test('of a campaign’s donations', async () => {
    expect(after).toBeDefined()
    expect(await failures(spoiled(after ?? '').map((one) => `${page}?after=${one}`))).toEqual([])
  })
})
