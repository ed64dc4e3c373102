import { randomBytes, randomInt } from 'node:crypto'
import { cidOfDigest, digestOf } from '@commonweight/domain/canonical'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from '../e2e/second-site'

/** Another one in each run: what a caller has used up is kept for a minute. */
const NUMBER = randomInt(10_000, 65_536)
const CALLER = `198.18.${NUMBER >> 8}.${NUMBER & 255}`
const OTHER = `198.19.${NUMBER >> 8}.${NUMBER & 255}`
const SITE_V6 = `2001:db8:77:${NUMBER.toString(16)}`

/** Two processes of one site, behind one proxy. */
let sites: SecondSite[]
let db: Db

beforeAll(async () => {
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL to the database of the running site; `npm test` does.')
  db = createDb(DATABASE_URL)
  sites = await Promise.all([1, 2].map(() => startSecondSite({ TRUSTED_PROXIES: '1' })))
})
afterAll(async () => {
  for (const site of sites ?? []) await site.stop()
  await db?.$disconnect()
})

async function store(site: SecondSite, seen: string): Promise<Response> {
  const body = randomBytes(64)
  const cid = cidOfDigest(await digestOf(new Uint8Array(body)))
  return fetch(`${site.origin}/ipfs/${cid}`, { method: 'PUT', body, headers: { 'x-forwarded-for': seen } })
}

/** A few at a time. */
async function askOften(times: number, ask: (i: number) => Promise<Response>): Promise<Response[]> {
  const left = Array.from({ length: times }, (_, i) => i)
  const answers: Response[] = []
  const work = async () => {
    for (let i = left.pop(); i !== undefined; i = left.pop()) answers.push(await ask(i))
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return answers
}

test('a caller has one bucket in all processes, other callers have theirs, and what it claims to be is ignored', async () => {
  const [a, b] = sites as [SecondSite, SecondSite]
  const from = performance.now()
  const claims = (i: number) => `192.0.2.${i}, ${CALLER}`
  const answers = await askOften(200, (i) => store(i % 2 ? a : b, claims(i)))
  const seconds = (performance.now() - from) / 1_000
  const stored = answers.filter(({ status }) => status === 201).length
  expect(stored).toBeGreaterThanOrEqual(120)
  expect(stored).toBeLessThanOrEqual(121 + 2 * seconds)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length + stored).toBe(200)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  for (const site of sites) {
    expect((await store(site, OTHER)).status).toBe(201)
    expect((await store(site, `${SITE_V6}:1:2:3:4`)).status).toBe(201)
  }
})

test('searching over the API costs a permit, unless the answer is kept, and listing does not', async () => {
  const [a, b] = sites as [SecondSite, SecondSite]
  const ask = (site: SecondSite, query: string) =>
    fetch(`${site.origin}/api/campaigns${query}`, { headers: { 'x-forwarded-for': CALLER } })
  for (const { status } of await askOften(160, () => ask(a, '?search=model'))) expect(status).toBe(200)
  const searches = await askOften(160, (i) => ask(i % 2 ? a : b, `?search=model${i}`))
  const statuses = searches.map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60)
  expect((await ask(a, '')).status).toBe(200)
})

test('no table and no log has the address of a caller', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['caller_limits', 'caller_salt', 'document_holders']),
  )
  const texts = [CALLER, OTHER, '192.0.2.', SITE_V6]
  const spellings = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')])
  const bytes = NUMBER.toString(16).padStart(4, '0')
  const inBytes = [`c612${bytes}`, `c613${bytes}`, `20010db80077${bytes}`]
  for (const { name } of tables) {
    // The names of tables are the database's own.
    const [row] = await db.$queryRawUnsafe<{ found: bigint }[]>(
      `select count(*) as found from ${name} t where t::text ilike any($1)`,
      [...spellings, ...inBytes].map((text) => `%${text}%`),
    )
    expect(Number(row?.found), name).toBe(0)
  }
  const said = sites.map((site) => site.said()).join('\n')
  expect(spellings.filter((text) => said.includes(text))).toEqual([])
})
