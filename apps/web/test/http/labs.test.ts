import { beforeAll, expect, test } from 'vitest'
import { ask, loadCampaigns } from '../e2e/site'

type Campaign = Awaited<ReturnType<typeof loadCampaigns>>[number]

const MAX_BYTES = 250_000

const byLab = new Map<string, Campaign[]>()

beforeAll(async () => {
  for (const campaign of await loadCampaigns()) byLab.set(campaign.lab, [...(byLab.get(campaign.lab) ?? []), campaign])
})

/** Without React's marks between texts. */
async function htmlOf(path: string): Promise<string> {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  return (await response.text()).replaceAll('<!-- -->', '')
}

const figureOf = (html: string, name: string): string | undefined =>
  new RegExp(`data-figure="${name}">.*?<dd[^>]*>([^<]*)</dd>`).exec(html)?.[1]

/** As the pages of its campaigns have it. */
function recordOf(campaigns: readonly Campaign[]) {
  const released = campaigns.flatMap(({ timeline }) => timeline.filter(({ state }) => state === 'released'))
  const onTime = released.filter(({ submission, deadline }) => (submission?.submittedAt ?? Infinity) <= deadline)
  const missed = campaigns.filter(({ total, goal, state }) => state === 'failed' && BigInt(total) < BigInt(goal))
  const failed = campaigns.filter(({ state }) => state === 'failed').length - missed.length
  return { delivered: released.length, onTime: onTime.length, failed, missedGoals: missed.length }
}

test('each project of the demo has a lab of its own', () => {
  const names = (campaigns: readonly Campaign[]) => new Set(campaigns.map(({ labName }) => labName)).size
  const demo = [...byLab.values()].filter((campaigns) => campaigns.some(({ demo }) => demo))
  expect(demo.length).toBeGreaterThan(10)
  expect(demo.filter((campaigns) => names(campaigns.filter(({ demo }) => demo)) !== 1)).toEqual([])
})

test("a lab's page shows its campaigns, and the record that they show", async () => {
  const labs = [...byLab].filter(([, campaigns]) => campaigns.every(({ demo }) => demo))
  const seen = { delivered: 0, failed: 0, missedGoals: 0 }
  for (const [lab, campaigns] of labs) {
    const html = await htmlOf(`/labs/${lab}`)
    const record = recordOf(campaigns)
    for (const [name, count] of Object.entries(record))
      expect(figureOf(html, name), `${name} of ${lab}`).toBe(`${count}`)
    expect(figureOf(html, 'late')).toBe(`${record.delivered - record.onTime}`)
    for (const { id } of campaigns) expect(html).toContain(`href="/campaigns/${id}"`)
    expect(html).toContain(lab)
    expect(html.length).toBeLessThan(MAX_BYTES)
    for (const name of ['delivered', 'failed', 'missedGoals'] as const) seen[name] += record[name]
  }
  expect(
    Object.values(seen).every((count) => count > 0),
    JSON.stringify(seen),
  ).toBe(true)
})

test('a campaign’s page and its card lead to the lab, and the page has its record in a line', async () => {
  const delivered = [...byLab.values()].flat().find(({ demo, timeline }) => demo && timeline[0]?.state === 'released')
  const html = await htmlOf(`/campaigns/${delivered?.id}`)
  expect(html).toContain(`href="/labs/${delivered?.lab}"`)
  expect(/data-record="true">([^<]*)</.exec(html)?.[1]).toMatch(/^\d+ campaigns? · \d+ milestones? delivered, /)
  expect(await htmlOf(`/?search=${delivered?.id}`)).toContain(`href="/labs/${delivered?.lab}"`)
})

test('any account has a page; what is no account has none; an odd page is the first', async () => {
  expect(await htmlOf(`/labs/0x${'0'.repeat(39)}7`)).toContain('noindex')
  expect((await ask('/labs/0x12')).status).toBe(404)
  const [lab] = byLab.keys()
  expect(await htmlOf(`/labs/${lab}?after=nonsense&scope=nonsense`)).toContain('data-figure="delivered"')
})
