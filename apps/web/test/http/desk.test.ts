import type { Hex } from '@commonweight/domain/hex'
import type { GiftSpan } from '@commonweight/domain/views/lab-charts'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { readNow } from '@commonweight/read-models/freshness/read-head'
import { daySpans } from '@commonweight/read-models/labs/day-spans'
import { loadGiftSpans } from '@commonweight/read-models/labs/load-gift-spans'
import { loadLabSums } from '@commonweight/read-models/labs/load-lab-sums'
import { loadShareSpans } from '@commonweight/read-models/labs/load-share-spans'
import { loadTreasury } from '@commonweight/read-models/labs/load-treasury'
import { beforeAll, expect, test } from 'vitest'
import { ask, csvRows, loadCampaigns } from '../e2e/site'

type Campaign = Awaited<ReturnType<typeof loadCampaigns>>[number]

let all: Campaign[]
let labs: string[]

beforeAll(async () => {
  all = await loadCampaigns()
  labs = [...new Set(all.map(({ lab }) => lab))]
})

const of = (lab: string) => all.filter((campaign) => campaign.lab === lab)

async function htmlOf(path: string): Promise<string> {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  return (await response.text()).replaceAll('<!-- -->', '')
}

const tableOf = (html: string) => html.slice(html.indexOf('id="campaigns"'))
const duesOf = (html: string) => [...html.matchAll(/data-due="\w+"/g)].map(([due]) => due)

test('a desk names all campaigns of its lab, and offers what can be paid out and what is due', async () => {
  const seen = new Set<string>()
  for (const lab of labs) {
    const html = await htmlOf(`/lab/${lab}`)
    expect(html.length).toBeLessThan(250_000)
    for (const { id, claimable, state, timeline, submitsFrom } of of(lab)) {
      expect(html).toContain(`href="/lab/${lab}/${id}"`)
      const isAtWork = timeline.find((milestone) => milestone.state !== 'released')?.state === 'at-work'
      const submits = html.includes(`href="/campaigns/${id}/submit"`)
      // Without a goal, evidence is taken at any time.
      if (isAtWork && (state === 'building' || Number(submitsFrom) === 0)) expect(submits, id).toBe(true)
      if (!isAtWork) expect(submits, id).toBe(false)
      if (BigInt(claimable) > 0n) expect(html, id).toContain('data-due="withdraw"')
    }
    for (const [, due] of html.matchAll(/data-due="(\w+)"/g)) seen.add(due ?? '')
  }
  expect([...seen]).toEqual(expect.arrayContaining(['submit', 'wait']))
})

test('its states are those that the campaigns have, and an unknown one is none', async () => {
  const [lab = ''] = labs.toSorted((a, b) => of(b).length - of(a).length)
  for (const state of ['open', 'building', 'failed', 'completed']) {
    const html = await htmlOf(`/lab/${lab}?state=${state}`)
    for (const campaign of of(lab))
      expect(tableOf(html).includes(`/lab/${lab}/${campaign.id}"`), campaign.id).toBe(campaign.state === state)
    expect(duesOf(html), state).toEqual(duesOf(await htmlOf(`/lab/${lab}`)))
  }
  const html = await htmlOf(`/lab/${lab}?state=nonsense`)
  for (const { id } of of(lab)) expect(html).toContain(`/lab/${lab}/${id}"`)
})

test('its file has a row for each campaign, with the figures of the campaign’s own page', async () => {
  for (const lab of labs.slice(0, 4)) {
    const rows = await csvRows(`/api/labs/${lab}/campaigns.csv`)
    expect(rows.map(({ campaign }) => campaign).sort()).toEqual(
      of(lab)
        .map(({ id }) => id)
        .sort(),
    )
    for (const row of rows) {
      const campaign = all.find(({ id }) => id === row.campaign)
      expect(row).toMatchObject({
        state: campaign?.state,
        released: campaign?.released,
        ready: campaign?.claimable,
        given: String(BigInt(campaign?.total ?? 0) - BigInt(campaign?.matched ?? 0)),
        donors: String(campaign?.donors),
      })
    }
  }
  expect((await ask('/api/labs/nobody/campaigns.csv')).status).toBe(400)
})

test('sums by token are of all campaigns: the same as those of the file', async () => {
  const db = createDb(String(process.env.DATABASE_URL))
  try {
    for (const lab of labs) {
      const rows = await csvRows(`/api/labs/${lab}/campaigns.csv`)
      const sums = await loadLabSums(db, lab as Hex)
      expect(sums.reduce((sum, { campaigns }) => sum + campaigns, 0)).toBe(rows.length)
      for (const { token, ...sum } of sums) {
        const same = rows.filter((row) => row.token === token.address && Number(row.decimals) === token.decimals)
        for (const name of ['given', 'match', 'released', 'ready', 'escrow'] as const)
          expect(
            same.reduce((all, row) => all + BigInt(row[name] ?? 0), 0n),
            `${lab} ${name}`,
          ).toBe(sum[name])
      }
    }
  } finally {
    await db.$disconnect()
  }
})

test('each campaign has a page at its lab’s desk, whose figures over time add up to those of the campaign', async () => {
  const db = createDb(String(process.env.DATABASE_URL))
  const now = await readNow(db)
  let shared = 0
  try {
    for (const { id, lab, opensAt, closesAt, donors, total, matched, round, standing } of all) {
      const html = await htmlOf(`/lab/${lab}/${id}`)
      expect(html.length).toBeLessThan(250_000)
      expect(html).not.toContain(' style=')
      expect(html).toContain(`href="/campaigns/${id}"`)
      const spans = daySpans(opensAt, Math.max(opensAt, Math.min(now, closesAt)))
      const gifts = (await loadGiftSpans(db, id, spans)) ?? []
      expect(gifts.length).toBeLessThanOrEqual(60)
      const sum = (of: (span: GiftSpan) => bigint | number) => gifts.reduce((all, span) => all + BigInt(of(span)), 0n)
      expect(sum(({ amount }) => amount)).toBe(BigInt(total) - BigInt(matched))
      expect(sum(({ newDonors }) => newDonors)).toBe(BigInt(donors))
      const rows = await db.donation.count({ where: { campaign: id } })
      expect(sum((span) => span.gifts)).toBe(BigInt(rows))
      expect(html.includes('aria-label="Gifts. '), id).toBe(rows > 0)
      if (!round || !['admitted', 'pinned', 'claimed'].includes(standing)) continue
      const last = (await loadShareSpans(db, id, round.id, spans))?.at(-1)
      expect(Math.abs((last?.shareBps ?? -1) - (await weightShare(db, id, round.id))), id).toBeLessThanOrEqual(1)
      shared += 1
    }
    expect(shared).toBeGreaterThan(2)
  } finally {
    await db.$disconnect()
  }
})

/** By the sums that the indexer compares with the contracts' own. */
async function weightShare(db: Db, id: string, round: number): Promise<number> {
  const rows = await db.$queryRaw<{ id: string; weight: number }[]>`
    select c.id, (c.sum_roots * c.sum_roots - c.sum_squares)::float8 as weight
    from round_entries e join campaigns c on c.id = e.campaign
    where e.round = ${round} and e.standing in ('admitted', 'pinned', 'claimed')`
  const all = rows.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? 0 : Math.round(((rows.find((row) => row.id === id)?.weight ?? 0) * 10_000) / all)
}

test('its log has every event of the campaign once, newest first, over all its pages', async () => {
  const [most] = all.toSorted((a, b) => b.donors - a.donors)
  if (!most) throw new Error('There is no campaign.')
  const path = `/lab/${most.lab}/${most.id}`
  const kinds: string[] = []
  let next: string | undefined = path
  for (let pages = 0; next && pages < 50; pages++) {
    const html: string = await htmlOf(next)
    kinds.push(...[...html.matchAll(/data-event="([\w-]+)"/g)].map(([, kind]) => kind ?? ''))
    next = /href="([^"]*\?after=[^"#]*)#log"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  const db = createDb(String(process.env.DATABASE_URL))
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  try {
    expect(count('donation')).toBe(await db.donation.count({ where: { campaign: most.id } }))
    expect(count('refund')).toBe(await db.refund.count({ where: { campaign: most.id } }))
    expect(count('approved')).toBe(await db.approval.count({ where: { campaign: most.id } }))
    expect(count('created')).toBe(1)
    expect(kinds.at(-1)).toBe('created')
  } finally {
    await db.$disconnect()
  }
  const brief = await htmlOf(`${path}?log=brief`)
  expect(brief).not.toContain('data-event="donation"')
  expect(brief).toContain('data-event="created"')
})

test('a treasury ends with what the campaigns hold, except for rounding', async () => {
  const db = createDb(String(process.env.DATABASE_URL))
  const now = await readNow(db)
  try {
    for (const lab of labs) {
      const sums = await loadLabSums(db, lab as Hex)
      for (const { token, spans } of (await loadTreasury(db, lab as Hex, now)) ?? []) {
        const of = sums.find((sum) => sum.token.address === token.address && sum.token.decimals === token.decimals)
        const rest = (spans.at(-1)?.held ?? -1n) - ((of?.escrow ?? 0n) + (of?.ready ?? 0n))
        expect(rest, `${lab} ${token.symbol}`).toBeGreaterThanOrEqual(0n)
        expect(rest, `${lab} ${token.symbol}`).toBeLessThan(100n)
      }
    }
  } finally {
    await db.$disconnect()
  }
})

test('another account’s desk does not show a campaign, and a wrong id is none', async () => {
  const [one] = all
  expect((await ask(`/lab/0x${'12'.repeat(20)}/${one?.id}`)).status).toBe(404)
  expect((await ask(`/lab/${one?.lab}/nonsense`)).status).toBe(404)
  expect((await ask(`/lab/nonsense/${one?.id}`)).status).toBe(404)
})

test('an account that listed nothing has a desk that says so; Me leads a lab to its own', async () => {
  expect(await htmlOf(`/lab/0x${'12'.repeat(20)}`)).toContain('This account has listed no campaign.')
  expect(await htmlOf(`/me/${labs[0]}`)).toContain(`href="/lab/${labs[0]}"`)
})
