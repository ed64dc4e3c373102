import { randomBytes } from 'node:crypto'
import type { CampaignReturns, CampaignView } from '@commonweight/domain/views/campaign'
import type { Page } from '@commonweight/domain/views/query'
import { parse } from 'csv-parse/sync'

/** As JSON gives it: base units and block numbers are decimal strings. */
type Json<T> = {
  [key in keyof T]: T[key] extends bigint ? string : T[key] extends CampaignReturns | null ? Returns : T[key]
}
type Returns =
  | { [key in keyof CampaignReturns]: CampaignReturns[key] extends bigint ? string : CampaignReturns[key] }
  | null

/**
 * Where the running product is.
 * @throws Error where there is none: these tests need the whole product with its demo campaigns (`npm test` starts it).
 */
export function siteOrigin(): string {
  const origin = process.env.WEB_ORIGIN
  if (!origin) throw new Error('Set WEB_ORIGIN to a running site with the demo campaigns; `npm test` does.')
  return new URL(origin).origin
}

/** As from a network of its own: tests ask for more than one visitor's share of pages. */
export function ask(path: string): Promise<Response> {
  const [a, b, c] = randomBytes(3)
  return fetch(siteOrigin() + path, { headers: { 'x-forwarded-for': `10.${a}.${b}.${c}` } })
}

export async function getJson<T>(path: string): Promise<T> {
  const response = await ask(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** The rows of a CSV file by their columns. Titles are strangers' words: they have commas, quotation marks and line ends. */
export async function csvRows(path: string): Promise<Record<string, string>[]> {
  const response = await ask(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return parse(await response.text(), { columns: true })
}

/** Campaigns of the demo, of every state that it has. */
export async function loadCampaigns(): Promise<Json<CampaignView>[]> {
  const { items } = await getJson<Page<Json<CampaignView>>>('/api/campaigns?limit=100')
  if (items.length < 10) throw new Error(`The site has ${items.length} campaigns; these tests need the demo's.`)
  return Promise.all(items.map(({ id }) => getJson<Json<CampaignView>>(`/api/campaigns/${id}`)))
}

/**
 * One address per kind of page; campaigns and rounds in the states whose pages differ most. The open campaign in an
 * open round comes with most scripts, the one with evidence with most content.
 */
export async function findPublicPages(): Promise<string[]> {
  const all = await loadCampaigns()
  const open = pick(all, 'open in a round', ({ state, round, donors }) => {
    return state === 'open' && round?.state === 'open' && donors > 0
  })
  const judged = pick(all, 'with evidence to judge', ({ timeline }) =>
    timeline.some(({ state }) => state === 'submitted'),
  )
  const failed = pick(all, 'failed', ({ state }) => state === 'failed')
  const applied = pick(all, 'that applied and was not admitted', ({ standing }) => standing === 'applied')
  const vetoed = pick(all, 'with a veto', ({ timeline }) =>
    timeline.some(({ submission }) => submission?.outcome === 'vetoed'),
  )
  const claimed = pick(all, 'with its match claimed', ({ standing }) => standing === 'claimed')
  const shown = [open, judged, failed, applied, vetoed].map(({ id }) => `/campaigns/${id}`)
  const rounds = [open, claimed].map(({ round }) => `/rounds/${round?.id}`)
  return [
    '/',
    '/?state=failed&sort=closing&kind=nonsense',
    '/?scope=all',
    '/rounds',
    '/rounds?scope=all',
    '/curation',
    '/verification',
    '/how-it-works',
    ...shown,
    ...rounds,
    '/checkout',
    `/deposit?campaign=${open.id}&account=${open.lab}&amount=25`,
    '/me',
    `/me/${await firstOf(failed, /href="\/me\/(0x[0-9a-f]{40})"/)}`,
    `/labs/${judged.lab}`,
    '/lab',
    `/lab/${judged.lab}`,
    `/lab/${judged.lab}/${judged.id}`,
    `/lab/${open.lab}/${open.id}`,
    `/receipts/${await firstOf(failed, /href="\/receipts\/(0x[0-9a-f]{64})"/)}`,
    `/receipts/${await firstOf(open, /href="\/receipts\/(0x[0-9a-f]{64})"/)}`,
    '/attest',
    `/attest/${judged.attesters[0]}`,
    `/campaigns/${judged.id}/submit`,
    '/campaigns/new',
    '/rounds/new',
    `/rewards/new?campaign=${open.id}`,
    '/no-such-page',
    '/contracts',
    '/security',
    `/me/${MISTYPED}`,
  ]
}

/** Its checksum does not fit. */
const MISTYPED = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'

type Campaign = Json<CampaignView>

function pick(all: readonly Campaign[], what: string, fits: (campaign: Campaign) => boolean): Campaign {
  const found = all.find(fits)
  if (!found) throw new Error(`The demo has no campaign ${what}; these tests need one.`)
  return found
}

/** What a campaign's page links to first, read as a visitor would: its newest donor, or that one's receipt. */
async function firstOf({ id }: Campaign, link: RegExp): Promise<string> {
  const html = await (await fetch(`${siteOrigin()}/campaigns/${id}`)).text()
  const found = link.exec(html)?.[1]
  if (!found) throw new Error(`The page of campaign ${id} has no link like ${link.source}.`)
  return found
}
