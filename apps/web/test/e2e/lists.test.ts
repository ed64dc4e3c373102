import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { CampaignCounts } from '@commonweight/domain/views/query'
import type { RoundCard } from '@commonweight/domain/views/round'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Hex } from 'viem'
import { beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from '../journey/support/chain-writes'
import { ask, getJson, siteOrigin } from './site'
import { StrangersWork } from './strangers-work'

type List = { items: CampaignCard[]; next: string | null }
type Counted = List & { counts: CampaignCounts | null }

const CARDS_PER_PAGE = 18

const EMPTY_ROUNDS = 6
const tag = Date.now().toString(36)
const TITLE = `Nine hundred thousand of a made-up token ${tag}`
const SILENT = `Somebody without a document ${tag}`

let work: StrangersWork
let fake: Hex
let campaign: Hex
let silent: Hex
let applicant: Hex
let openRound: number
let rounds: number[]
/** The first page before anything of this was there. */
let figures: string
let first: string[]

beforeAll(async () => {
  work = await StrangersWork.begin()
  figures = figuresOf(await textOf('/'))
  first = (await getJson<List>('/api/campaigns')).items.map(({ id }) => id)
  fake = await work.token('USDC', 6)
  campaign = await work.campaign({ title: TITLE, token: fake })
  await work.give(campaign, fake, 900_000_000_000n)
  silent = await work.campaign({ title: SILENT, digest: `0x${'5e'.repeat(32)}` })
  rounds = []
  for (let i = 0; i < EMPTY_ROUNDS; i++) rounds.push(await work.round(`Free match of a million ${tag} ${i}`))
  const { items } = await getJson<{ items: RoundCard[] }>('/api/rounds')
  openRound = items.find(({ state }) => state === 'open')?.id ?? 0
  const digest: Hex = `0x${'a9'.repeat(32)}`
  applicant = await work.campaign({ title: 'Applies', round: rounds[0] ?? 0, digest })
  await work.seen()
}, 120_000)

describe('W8: a token that anybody made and called USDC', () => {
  test('changes none of the figures of the first page, and is first in no sort', async () => {
    expect(figuresOf(await textOf('/'))).toBe(figures)
    for (const scope of ['listed', 'all']) {
      const { items } = await getJson<List>(`/api/campaigns?sort=most-funded&limit=100&scope=${scope}`)
      expect(items[0]?.token.listed).toBe(true)
    }
  })

  test('is called by its address wherever it is shown, with a warning, and never by the name that it took', async () => {
    const short = `${fake.toLowerCase().slice(0, 6)}…${fake.slice(-4).toLowerCase()}`
    const donor = work.account.address.toLowerCase()
    for (const path of [`/campaigns/${campaign}`, '/?scope=all&sort=newest', `/me/${donor}`]) {
      const page = async () => (await ask(path)).text()
      // A page may be two seconds old.
      await expect.poll(page, { timeout: 10_000, message: path }).toContain(short)
      const html = await page()
      expect(strip(html), path).toMatch(/not on this site’s token list|900,000(\.00)? 0x\S+ unlisted/i)
      // Neither in what is shown nor in what is handed to the scripts.
      expect(html, path).not.toMatch(/900,000(\.00)?\s*(<[^>]*>\s*)*USDC/)
      expect(html, path).not.toMatch(new RegExp(`"${fake}[^}]{0,80}"symbol[^:]{0,4}:[^,]{0,4}USDC`, 'i'))
    }
    expect(strip(await (await ask(`/campaigns/${campaign}`)).text())).toContain(
      'It calls itself “USDC”. Anyone can make a token',
    )
  })

  test('in the API says what it is', async () => {
    const { token, listed, unlistedBecause } = await getJson<CampaignCard>(`/api/campaigns/${campaign}`)
    expect(token).toMatchObject({ address: fake.toLowerCase(), listed: false, claims: 'USDC' })
    expect(token.symbol).toMatch(/^0x[0-9a-f]{4}…[0-9a-f]{4}$/)
    expect({ listed, unlistedBecause }).toEqual({ listed: false, unlistedBecause: ['token'] })
    const known = (await getJson<List>('/api/campaigns')).items[0]
    expect(known?.token).toMatchObject({ listed: true })
  })

  test('the API answers under the names of earlier releases too', async () => {
    type Old = CampaignCard & { firstGift: { gift: string; rise: string } | null }
    const { items } = await getJson<{ items: Old[] }>('/api/campaigns?limit=100')
    const matched = items.find(({ firstDonation }) => firstDonation !== null)
    expect(matched?.firstGift).toEqual({ gift: matched?.firstDonation?.amount, rise: matched?.firstDonation?.rise })
    const one = await getJson<Old>(`/api/campaigns/${matched?.id}`)
    expect(one.firstGift).toEqual(matched?.firstGift)
  })

  test('in a round, also in its downloads', async () => {
    const round = await work.round(`A round in a made-up token ${tag}`, fake)
    await work.seen()
    expect(await textOf(`/rounds/${round}`)).toContain('Not on this site’s token list.')
    const json = await getJson<{ token: object }>(`/api/rounds/${round}/results.json`)
    expect(json.token).toMatchObject({ listed: false, claims: 'USDC' })
    const csv = await (await ask(`/api/rounds/${round}/results.csv`)).text()
    expect(csv.split('\r\n')[0]).toMatch(/,token,symbol,tokenListed$/)
  })
})

describe('what the site lists comes first; everything on the chain is one click', () => {
  test('campaigns in other tokens, or without a readable document, push none away', async () => {
    expect((await getJson<List>('/api/campaigns')).items.map(({ id }) => id)).toEqual(first)
    expect(await textOf('/')).not.toContain(TITLE)
    const all = (await getJson<List>('/api/campaigns?scope=all&limit=100')).items.map(({ id }) => id)
    expect(all).toEqual(expect.arrayContaining([campaign, silent]))
  })

  test('the click, with the filters that were set, works without scripts', async () => {
    const browser = await launchChromium()
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: siteOrigin() })).newPage()
      await page.goto('/?state=open&sort=newest')
      await page.getByRole('link', { name: 'Everything on the chain' }).click()
      await page.waitForURL(/scope=all/)
      expect(page.url()).toContain('state=open')
      const card = page.locator('article', { hasText: TITLE })
      expect(await card.textContent()).toContain('its token is not on this site’s token list')
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.waitForURL(/scope=all/)
      await page.getByRole('link', { name: 'Only what this site lists' }).click()
      expect(await page.locator('article', { hasText: TITLE }).count()).toBe(0)
    } finally {
      await browser.close()
    }
  })

  test('at its own address everything is there, and the page says how the site lists it', async () => {
    const page = await ask(`/campaigns/${silent}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(strip(html)).toContain('the document with its words is not readable here')
    expect(html).toMatch(/<meta name="robots" content="noindex/)
  })

  test('a wrong scope or page is named', async () => {
    for (const path of ['/api/campaigns?scope=some', '/api/rounds?scope=some', '/api/rounds?page=0']) {
      const response = await ask(path)
      expect(response.status, path).toBe(400)
    }
  })
})

describe('rounds', () => {
  test('without a pool are not advertised and not listed; the page has at most three lines', async () => {
    const text = await textOf('/')
    expect(text).not.toContain('Free match of a million')
    const lines = text.match(/From the pool of/g) ?? []
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(3)
    const { title } = await getJson<RoundCard>(`/api/rounds/${openRound}`)
    expect(text).toContain(`From the pool of ${title}`)
    expect(await textOf('/rounds')).not.toContain('Free match of a million')
  })

  test('are all there with one click, newest first, with the reason', async () => {
    const text = await textOf('/rounds?scope=all')
    expect(text).toContain(`Free match of a million ${tag} 0`)
    expect(text).toContain('Not listed by this site: its pool is empty')
    const { items } = await getJson<{ items: RoundCard[] }>('/api/rounds?scope=all')
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort((a, b) => b - a))
  })

  test('take applications before they have a pool', async () => {
    expect(await textOf('/campaigns/new')).toContain(`Free match of a million ${tag} 0`)
  })

  test('count applicants that the site does not list, and show them on a click', async () => {
    const [round] = rounds
    expect(await textOf(`/rounds/${round}`)).toContain('One more campaign has applied, which this site does not list.')
    expect(await (await ask(`/rounds/${round}`)).text()).not.toContain(applicant)
    expect(await (await ask(`/rounds/${round}?scope=all`)).text()).toContain(applicant)
  })
})

describe('the count next to a filter is the number of campaigns that it lists', () => {
  test('of every state, kind and round, of everything on the chain', async () => {
    for (const { choice, count } of await choicesOf('all')) {
      const ids = (await campaignsOf(`scope=all&${choice}`)).map(({ id }) => id)
      expect(ids.length, choice).toBe(count)
      expect(new Set(ids).size, choice).toBe(count)
    }
  })

  test('and of what the site lists, except documents whose form is wrong', async () => {
    for (const { choice, count } of await choicesOf('listed')) {
      const listed = await campaignsOf(choice)
      const all = await campaignsOf(`scope=all&${choice}`)
      const wrong = all.filter(({ unlistedBecause }) => unlistedBecause.join() === 'document')
      expect(count, choice).toBeGreaterThanOrEqual(listed.length)
      expect(count, choice).toBeLessThanOrEqual(listed.length + wrong.length)
    }
  })

  test('as a visitor sees it', async () => {
    const browser = await launchChromium()
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: siteOrigin() })).newPage()
      await page.goto('/')
      const choice = page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: /^Failed/ })
      const count = Number(/\d+/.exec((await choice.textContent()) ?? '')?.[0])
      expect(count).toBeGreaterThan(0)
      await choice.click()
      await page.waitForURL(/state=failed/)
      expect(await page.locator('article').count()).toBe(Math.min(count, CARDS_PER_PAGE))
    } finally {
      await browser.close()
    }
  })
})

test('the list of tokens is public', async () => {
  const text = await textOf('/curation')
  expect(text).toContain(tokenOf(work.product).toLowerCase())
  expect(text).not.toContain(fake.toLowerCase())
})

/** Each choice of Explore's filters, as it stands in an address, with its count. */
async function choicesOf(scope: string): Promise<{ choice: string; count: number }[]> {
  const { counts } = await getJson<Counted>(`/api/campaigns?scope=${scope}`)
  if (!counts) throw new Error('The site counts no campaigns.')
  return Object.entries(counts).flatMap(([filter, values]) =>
    Object.entries(values).map(([value, count]) => ({ choice: `${filter}=${value}`, count })),
  )
}

/** Of all pages of a list. */
async function campaignsOf(query: string): Promise<CampaignCard[]> {
  const found: CampaignCard[] = []
  let after = ''
  do {
    const { items, next } = await getJson<List>(`/api/campaigns?${query}&limit=18${after}`)
    found.push(...items)
    after = next ? `&after=${encodeURIComponent(next)}` : ''
  } while (after !== '')
  return found
}

async function textOf(path: string): Promise<string> {
  const response = await ask(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return strip(await response.text())
}

function strip(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** From the first figure to the last; what people gave, matched and released, per token. */
function figuresOf(text: string): string {
  return /people gave .*? milestones/.exec(text)?.[0] ?? 'no figures'
}
