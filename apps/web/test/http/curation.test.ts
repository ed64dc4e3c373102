import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseCurationDocument } from '@commonweight/domain/documents/curation-document'
import { curationTypedData } from '@commonweight/domain/documents/curation-typed-data'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { RoundCard } from '@commonweight/domain/views/round'
import type { Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from '../e2e/second-site'
import { getJson, siteOrigin } from '../e2e/site'
import { documentOf, StrangersWork } from '../e2e/strangers-work'

const tag = Date.now().toString(36)
/** A word that is nowhere else. */
const WORD = `zyx${tag}`
const FORBIDDEN = `${WORD} that a court forbids`
const SCAM = `A lab that is another one ${tag}`
const SPAM_ROUND = `Free match of a million ${tag}`
const RELOAD_MS = 15_000
const since = Math.floor(Date.now() / 1000)
const COURT = { reason: 'A court order of 1 November.', since }
const FRAUD = { reason: 'It says that it is another lab.', since }

const signer = privateKeyToAccount(generatePrivateKey())

let folder: string
let file: string
let work: StrangersWork
let site: SecondSite
let withheld: { id: Hex; digest: Hex; cid: string; bytes: Uint8Array<ArrayBuffer> }
let scam: Hex
let round: number

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-curation-'))
  file = path.join(folder, 'curation.json')
  work = await StrangersWork.begin()
  withheld = { ...(await documentOf(FORBIDDEN)), id: await work.campaign({ title: FORBIDDEN }) }
  scam = await work.campaign({ title: SCAM })
  round = await work.round(SPAM_ROUND)
  await work.seen()
  await writeVersion(1, {
    hide: [
      { kind: 'campaign', id: scam, ...FRAUD },
      { kind: 'round', id: round, ...FRAUD },
    ],
    withhold: [{ digest: withheld.digest, ...COURT }],
  })
  site = await startSecondSite({ CURATION_FILE: file, CURATION_SIGNER: signer.address })
}, 180_000)
afterAll(async () => {
  await site?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function versionOf(sequence: number, lists: object): Promise<object> {
  const { chainId, campaigns } = work.product.deployment
  const value = { type: 'commonweight/curation/1', chainId, campaigns, sequence, issuedAt: since, ...lists }
  const signature = await signer.signTypedData(await curationTypedData(parseCurationDocument(value), value))
  return { ...value, signature }
}

async function writeVersion(sequence: number, lists: object): Promise<void> {
  writeFileSync(file, JSON.stringify(await versionOf(sequence, lists)))
}

const get = (at: string) => fetch(site.origin + at)
const textOf = async (at: string) => (await get(at)).text()
const shown = async (at: string) =>
  (await textOf(at)).replace(/<script[\s\S]*?<\/script>/g, ' ').replace(/<[^>]+>/g, ' ')

describe('a withheld document', () => {
  test('is refused with 451, both ways, without a word of it', async () => {
    const address = `${site.origin}/ipfs/${withheld.cid}`
    const answers = [await fetch(address), await fetch(address, { method: 'PUT', body: withheld.bytes })]
    for (const answer of answers) {
      expect(answer.status).toBe(451)
      expect(answer.headers.get('link')).toBe('</curation>; rel="blocked-by"')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const text = await answer.text()
      expect(text).toContain(COURT.reason)
      expect(text).not.toContain(WORD)
    }
  })

  test('its bytes are deleted', async () => {
    const elsewhere = async () => (await fetch(`${siteOrigin()}/ipfs/${withheld.cid}`)).status
    await expect.poll(elsewhere, { timeout: RELOAD_MS }).toBe(404)
  })

  test('is shown by no page, API, download or script of the site', async () => {
    const paths = [
      '/',
      '/?scope=all',
      `/?scope=all&search=${WORD}`,
      '/?scope=all&kind=speech',
      '/rounds?scope=all',
      '/curation',
      `/campaigns/${withheld.id}`,
      `/campaigns/${withheld.id}/submit`,
      `/me/${work.account.address.toLowerCase()}`,
      `/api/campaigns/${withheld.id}`,
      '/api/campaigns?scope=all&limit=100',
      `/api/campaigns?scope=all&search=${WORD}`,
      `/api/rounds/${round}`,
      `/api/rounds/${round}/results.csv`,
      '/api/rounds?scope=all',
    ]
    for (const at of paths) {
      const answer = await get(at)
      expect(answer.status, at).toBe(200)
      // The search field repeats what was typed into it.
      const text = await answer.text()
      expect(text.includes(FORBIDDEN), at).toBe(false)
      if (!at.includes('search=')) expect(text, at).not.toContain(WORD)
    }
  })

  test('its campaign stays at its address, with the digest, and says why its words are missing', async () => {
    const text = await shown(`/campaigns/${withheld.id}`)
    expect(text).toContain(`The words of this are withheld by this site: ${COURT.reason}`)
    const { withheld: note, listed, ...campaign } = await (await get(`/api/campaigns/${withheld.id}`)).json()
    expect({ note, listed, digest: campaign.termsDigest }).toEqual({
      note: COURT,
      listed: false,
      digest: withheld.digest,
    })
  })
})

describe('what is hidden', () => {
  test('is in no list, and whole at its own address, with the reason', async () => {
    for (const at of ['/', '/rounds', '/campaigns/new', '/api/campaigns?limit=100', '/api/rounds']) {
      const text = await textOf(at)
      for (const title of [SCAM, SPAM_ROUND]) expect(text.includes(title), `${at}: ${title}`).toBe(false)
    }
    for (const [at, title] of [
      [`/campaigns/${scam}`, SCAM],
      [`/rounds/${round}`, SPAM_ROUND],
    ]) {
      const text = await shown(at ?? '')
      expect(text).toContain(title)
      expect(text).toContain(`This site hides this from its lists: ${FRAUD.reason}`)
    }
  })

  test('is with everything on the chain one click away, marked', async () => {
    expect(await shown('/?scope=all')).toContain('this site hides it from its lists')
    const { items } = (await (await get('/api/campaigns?scope=all&limit=100')).json()) as { items: CampaignCard[] }
    expect(items.find(({ id }) => id === scam)).toMatchObject({
      listed: false,
      hidden: FRAUD,
      unlistedBecause: ['hidden'],
    })
  })

  test('is only this site’s: the same chain elsewhere lists what it lists', async () => {
    const { items } = await getJson<{ items: CampaignCard[] }>('/api/campaigns?limit=100')
    expect(items.map(({ id }) => id)).toContain(scam)
  })

  test('/curation names all of it with reason, date and signer', async () => {
    const html = await textOf('/curation')
    for (const said of [COURT.reason, FRAUD.reason, withheld.digest, `/campaigns/${scam}`, `/rounds/${round}`]) {
      expect(html).toContain(said)
    }
    expect(html.toLowerCase()).toContain(signer.address.toLowerCase())
  })
})

describe('the file', () => {
  test('is followed without a restart; a bad one keeps the last good one and is reported', async () => {
    const health = async () => (await (await get('/healthz')).json()).curation
    expect(await health()).toEqual({ sequence: 1, problem: null })
    writeFileSync(file, JSON.stringify({ ...(await versionOf(2, { hide: [], withhold: [] })), issuedAt: since - 1 }))
    await expect.poll(async () => (await health()).problem, { timeout: RELOAD_MS }).toContain('changed after signing')
    expect((await health()).sequence).toBe(1)
    expect((await get(`/ipfs/${withheld.cid}`)).status).toBe(451)
    expect(await shown('/curation')).toContain('The newest file is not in force')
    expect(site.said()).toContain('the last good version holds')

    await writeVersion(2, { hide: [{ kind: 'round', id: round, ...FRAUD }], withhold: [] })
    await expect.poll(health, { timeout: RELOAD_MS }).toEqual({ sequence: 2, problem: null })
    const { items } = (await (await get('/api/campaigns?limit=100')).json()) as { items: CampaignCard[] }
    expect(items.map(({ id }) => id)).toContain(scam)
    // The bytes are gone; anyone who has them can bring them back.
    expect((await get(`/ipfs/${withheld.cid}`)).status).toBe(404)
    const again = await fetch(`${site.origin}/ipfs/${withheld.cid}`, { method: 'PUT', body: withheld.bytes })
    expect(again.status).toBe(201)
    expect(await shown(`/campaigns/${withheld.id}`)).toContain(FORBIDDEN)
  })

  test('of somebody else, or missing, at the start: the server says so and does not serve', async () => {
    const stranger = privateKeyToAccount(generatePrivateKey()).address
    for (const settings of [
      { CURATION_FILE: file, CURATION_SIGNER: stranger },
      { CURATION_FILE: path.join(folder, 'none.json'), CURATION_SIGNER: signer.address },
    ]) {
      const refused = await startSecondSite(settings)
      expect(await refused.ended).toBe(1)
      expect(refused.said()).toContain('CURATION_FILE is not taken.')
    }
  })
})

test('a round in the API is what the page says', async () => {
  const { items } = (await (await get('/api/rounds?scope=all')).json()) as { items: RoundCard[] }
  expect(items.find(({ id }) => id === round)?.unlistedBecause).toEqual(['pool', 'hidden'])
})
