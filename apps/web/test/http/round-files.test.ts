import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RoundDonation } from '@commonweight/domain/views/donation'
import type { Page } from '@commonweight/domain/views/query'
import type { RoundApplication, RoundView } from '@commonweight/domain/views/round'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvRows, getJson, loadCampaigns, siteOrigin } from '../e2e/site'

/** As JSON gives it. */
type Json<T> = { [key in keyof T]: T[key] extends bigint ? string : T[key] }
type Donation = Json<RoundDonation>
type Row = Record<string, string>

const cli = fileURLToPath(new URL('../../../../packages/cli/bin/commonweight.mjs', import.meta.url))
const run = promisify(execFile)

/** With gifts, a cap and pins; with applicants; and with gifts still coming. */
let rounds: number[]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'commonweight-files-'))
  rounds = [...new Set((await loadCampaigns()).flatMap(({ round }) => round?.id ?? []))]
  if (rounds.length < 3) throw new Error('These tests need the rounds of the demo.')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('donations of a round', () => {
  test('the file and the pages of the API name the same gifts, each once', async () => {
    for (const id of rounds) {
      const rows = await rowsOf(id, 'donations.csv')
      const items = await pagesOf<Donation>(`/api/rounds/${id}/donations?limit=17`)
      const key = (each: Row | Donation) =>
        `${each.campaign} ${each.donor} ${each.amount} ${each.txHash} ${each.logIndex}`
      expect(rows.map(key)).toEqual(items.map(key))
      expect(new Set(rows.map(key)).size).toBe(rows.length)
      expect(rows.map(({ included, reason }) => [included, reason])).toEqual(
        items.map(({ included, reason }) => [String(included), reason ?? '']),
      )
    }
  })

  test('they add up to what each campaign was given, and what counts to its w', async () => {
    const ofRounds = rounds.map((id) => pagesOf<Donation>(`/api/rounds/${id}/donations?limit=100`))
    const donations = (await Promise.all(ofRounds)).flat()
    const results = await getJson<{ campaigns: Row[] }>(`/api/rounds/${rounds[0]}/results.json`)
    for (const { campaign, given } of results.campaigns) {
      const amounts = donations.filter((each) => each.campaign === campaign).map(({ amount }) => BigInt(amount))
      expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(BigInt(given ?? ''))
    }
    expect(donations.every(({ included, counted }) => included || counted === '0')).toBe(true)
    expect(donations.some(({ included }) => !included)).toBe(true)
  })

  test('`commonweight qf` on the downloaded file gives the match that the round’s page shows', async () => {
    for (const id of rounds) {
      const { token, pool, cap, entries, state } = await getJson<Json<RoundView>>(`/api/rounds/${id}`)
      const matched = await qf(id, token.decimals, BigInt(pool), BigInt(cap))
      const isFinal = state === 'sealed' || state === 'closed'
      for (const { campaign, explanation } of entries) {
        if (!explanation) continue
        const shown = BigInt(explanation.matched)
        const computed = matched.get(campaign) ?? 0n
        // Before the seal a page shows the round as it is pinned now; `qf` pins what is due.
        if (!isFinal && entries.some(({ match }) => BigInt(cap) > 0n && BigInt(match) === BigInt(cap))) continue
        // The contracts round each root down to 1e-9 token.
        const difference = shown > computed ? shown - computed : computed - shown
        expect(difference * 1_000_000n, `${campaign}: ${shown}, ${computed}`).toBeLessThanOrEqual(shown + 1_000_000n)
      }
    }
  })
})

describe('applications of a round', () => {
  test('the file names every campaign that ever applied, with its standing and why it is not matched', async () => {
    for (const id of rounds) {
      const rows = await rowsOf(id, 'applications.csv')
      const items = await pagesOf<RoundApplication>(`/api/rounds/${id}/applications?limit=2`)
      expect(rows.map(({ campaign, standing, reason }) => [campaign, standing, reason])).toEqual(
        items.map(({ campaign, standing, reason }) => [campaign, standing, reason ?? '']),
      )
      const { entries } = await getJson<RoundView>(`/api/rounds/${id}?scope=all`)
      expect(rows.map(({ campaign }) => campaign)).toEqual(expect.arrayContaining(entries.map((each) => each.campaign)))
    }
  })
})

test.each(['donations', 'applications'])('%s: a wrong page, limit or round is named', async (list) => {
  const [id] = rounds
  const statuses = await Promise.all(
    [`${id}/${list}?after=x`, `${id}/${list}?limit=1000`, `999999/${list}`, `first/${list}`, `999999/${list}.csv`].map(
      async (place) => (await fetch(`${siteOrigin()}/api/rounds/${place}`)).status,
    ),
  )
  expect(statuses).toEqual([400, 400, 404, 400, 404])
})

test('a file begins with its header and says what it is called', async () => {
  const response = await fetch(`${siteOrigin()}/api/rounds/${rounds[0]}/donations.csv`)
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="round-${rounds[0]}-donations.csv"`)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await response.text()).toMatch(/^campaign,donor,amount,weight,included,reason,/)
})

/** Amounts by campaign, in base units. */
async function qf(round: number, decimals: number, pool: bigint, cap: bigint): Promise<Map<string, bigint>> {
  const file = path.join(folder, `${round}.csv`)
  await writeFile(file, await (await fetch(`${siteOrigin()}/api/rounds/${round}/donations.csv`)).text())
  const tokens = (units: bigint) =>
    `${units / 10n ** BigInt(decimals)}.${String(units % 10n ** BigInt(decimals)).padStart(decimals, '0')}`
  const capped = cap > 0n ? ` --cap ${shareText(cap, pool)} --overflow keep` : ''
  const options = `--mechanism plain --ignore-other-columns --amount-decimals ${decimals} --decimals ${decimals} --format json`
  const asked = `--pool ${tokens(pool)}${capped} ${options}`.split(' ')
  const { stdout } = await run(process.execPath, [cli, 'qf', file, ...asked])
  const { campaigns } = JSON.parse(stdout) as { campaigns: { campaign: string; matched: string }[] }
  return new Map(campaigns.map(({ campaign, matched }) => [campaign, unitsOf(matched, decimals)]))
}

/** Rounded up in its 18th digit, so that the cap loses no unit. */
function shareText(part: bigint, whole: bigint): string {
  const digits = (part * 10n ** 18n + whole - 1n) / whole
  return `${digits / 10n ** 18n}.${String(digits % 10n ** 18n).padStart(18, '0')}`
}

function unitsOf(text: string, decimals: number): bigint {
  const [whole = '0', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(decimals, '0').slice(0, decimals))
}

const rowsOf = (round: number, file: string): Promise<Row[]> => csvRows(`/api/rounds/${round}/${file}`)

async function pagesOf<item>(path: string): Promise<item[]> {
  const items: item[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: Page<item> = await getJson(after ? `${path}&after=${after}` : path)
    items.push(...page.items)
    after = page.next
  }
  return items
}
