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
      expect(html).toContain(`href="/campaigns/${id}"`)
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
      expect(tableOf(html).includes(`/campaigns/${campaign.id}"`), campaign.id).toBe(campaign.state === state)
    expect(duesOf(html), state).toEqual(duesOf(await htmlOf(`/lab/${lab}`)))
  }
  const html = await htmlOf(`/lab/${lab}?state=nonsense`)
  for (const { id } of of(lab)) expect(html).toContain(`/campaigns/${id}"`)
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

test('an account that listed nothing has a desk that says so; Me leads a lab to its own', async () => {
  expect(await htmlOf(`/lab/0x${'12'.repeat(20)}`)).toContain('This account has listed no campaign.')
  expect(await htmlOf(`/me/${labs[0]}`)).toContain(`href="/lab/${labs[0]}"`)
})
