import type { CampaignView, Page, RoundView } from '@commonweight/db/views'

/** As JSON gives it: base units and block numbers are decimal strings. */
type Json<T> = { [key in keyof T]: T[key] extends bigint ? string : T[key] }

/**
 * Where the running product is.
 * @throws Error where there is none: these tests need the whole product with its demo campaigns (`npm test` starts it).
 */
export function siteOrigin(): string {
  const origin = process.env.WEB_ORIGIN
  if (!origin) throw new Error('Set WEB_ORIGIN to a running site with the demo campaigns; `npm test` does.')
  return new URL(origin).origin
}

export async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(siteOrigin() + path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** Campaigns of the demo, of every state that it has. */
export async function campaigns(): Promise<Json<CampaignView>[]> {
  const { items } = await getJson<Page<Json<CampaignView>>>('/api/campaigns?limit=100')
  if (items.length < 10) throw new Error(`The site has ${items.length} campaigns; these tests need the demo's.`)
  return Promise.all(items.map(({ id }) => getJson<Json<CampaignView>>(`/api/campaigns/${id}`)))
}

/** One address per kind of page and, for campaigns and rounds, per state: what a visitor can come across. */
export async function publicPages(): Promise<string[]> {
  const all = await campaigns()
  const perState = new Map(all.map((campaign) => [campaign.state, campaign]))
  const judged = all.find(({ timeline }) => timeline.some(({ state }) => state === 'submitted'))
  const round = all.find((campaign) => campaign.round)?.round?.id ?? 1
  const rounds = [...new Set(all.flatMap((campaign) => (campaign.round ? [campaign.round.id] : [])))]
  const { sponsors } = await getJson<RoundView>(`/api/rounds/${round}`)
  const donor = await firstDonor(all)
  const shown = [...perState.values(), ...(judged ? [judged] : [])].map(({ id }) => `/campaigns/${id}`)
  return [
    ...['/', '/?state=open&sort=closing', '/?search=nothing-has-this-name', '/rounds', '/how-it-works'],
    ...new Set(shown),
    ...rounds.map((id) => `/rounds/${id}`),
    ...['/me', `/me/${donor}`, `/me/${sponsors[0]?.sponsor}`, '/attest'],
    ...(judged ? [`/attest/${judged.attesters[0]}`, `/campaigns/${judged.id}/submit`] : []),
    ...['/campaigns/new', '/rounds/new', '/no-such-page'],
  ]
}

/** The first account in the list of gifts of some campaign, read from the page as a visitor would. */
async function firstDonor(all: readonly Json<CampaignView>[]): Promise<string> {
  const given = all.find(({ donors }) => donors > 0)
  const html = await (await fetch(`${siteOrigin()}/campaigns/${given?.id}`)).text()
  const donor = /href="\/me\/(0x[0-9a-f]{40})"/.exec(html)?.[1]
  if (!donor) throw new Error(`The page of campaign ${given?.id} names no donor.`)
  return donor
}
