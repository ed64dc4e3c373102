import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from './second-site'
import { type SilentGate, startSilentGate } from './silent-gate'
import { loadCampaigns } from './site'

/** What a reader waits at most, if a part of the site hangs. */
const DEADLINE_MS = 3_000
const ADDRESS = '0x00000000000000000000000000000000000000aa'
const CID = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'

const VOUCHER = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ account: ADDRESS }),
}

let database: SilentGate
let node: SilentGate
let site: SecondSite
let campaign: string

beforeAll(async () => {
  const { DATABASE_URL, RPC_URL } = process.env
  if (!DATABASE_URL || !RPC_URL)
    throw new Error('Set DATABASE_URL and RPC_URL as the running site has them; `npm test` does.')
  database = await gateTo(DATABASE_URL)
  node = await gateTo(RPC_URL)
  const through = (url: string, { port }: SilentGate) =>
    Object.assign(new URL(url), { hostname: '127.0.0.1', port }).href
  site = await startSecondSite({
    DATABASE_URL: through(DATABASE_URL, database),
    RPC_URL: through(RPC_URL, node),
    PUBLIC_RPC_URL: new URL(RPC_URL).origin,
    TRUSTED_PROXIES: '1',
  })
  campaign = (await loadCampaigns())[0]?.id ?? ''
})
afterAll(async () => {
  await site?.stop()
  await database?.stop()
  await node?.stop()
})

function gateTo(url: string): Promise<SilentGate> {
  const { hostname, port } = new URL(url)
  return startSilentGate(hostname, Number(port))
}

type Ask = { path: string; init?: RequestInit }
const PAGES: () => Ask[] = () =>
  [
    '/',
    '/rounds',
    '/rounds/1',
    `/campaigns/${campaign}`,
    `/campaigns/${campaign}/submit`,
    `/me/${ADDRESS}`,
    `/attest/${ADDRESS}`,
  ].map((path) => ({ path }))
/** What asks the node, and what may seem to. */
const BY_NODE: () => Ask[] = () =>
  [
    '/verification',
    '/rewards/new',
    '/checkout',
    `/deposit?campaign=${campaign}&account=${ADDRESS}&amount=1`,
    `/api/deposits/${campaign}/${ADDRESS}`,
    '/healthz',
    '/api/head',
  ].map((path) => ({ path }))
const PROGRAMS: () => Ask[] = () => [
  ...['/healthz', '/api/head', '/api/campaigns', `/api/campaigns/${campaign}`, '/api/rounds', '/api/rounds/1'].map(
    (path) => ({ path }),
  ),
  ...['/api/rounds/1/results.csv', '/api/rounds/1/results.json', `/ipfs/${CID}`].map((path) => ({ path })),
  { path: `/ipfs/${CID}`, init: { method: 'PUT', body: 'bytes' } },
  { path: '/api/voucher', init: VOUCHER },
]

async function ask({ path, init }: Ask) {
  const from = performance.now()
  const response = await fetch(site.origin + path, { ...init, signal: AbortSignal.timeout(20_000) })
  await response.text()
  const ms = Math.round(performance.now() - from)
  return { what: `${init?.method ?? 'GET'} ${path}`, status: response.status, ms, isInTime: ms < DEADLINE_MS }
}

/** Waits until the site has answered well for some seconds: it connects to the database again at its own pace. */
async function isHealthy(): Promise<void> {
  let inRow = 0
  const answersInRow = async () => {
    const answers = await Promise.all([{ path: '/healthz' }, { path: '/rounds/1' }].map(ask))
    inRow = answers.every(({ status }) => status === 200) ? inRow + 1 : 0
    return inRow
  }
  await expect.poll(answersInRow, { timeout: 30_000, interval: 500 }).toBeGreaterThan(7)
}

describe('while the database is silent', () => {
  test('every route that needs it fails in time, one by one and all together', async () => {
    for (const one of [...PAGES(), ...PROGRAMS()]) expect((await ask(one)).status, one.path).toBeLessThan(500)
    database.silence(true)
    try {
      // What is kept is good until the site notices.
      await expect.poll(async () => (await ask({ path: '/' })).status, { timeout: 3_000 }).toBe(503)
      const answers = await Promise.all([...PAGES(), ...PROGRAMS()].map(ask))
      for (const one of [...PAGES(), ...PROGRAMS()]) answers.push(await ask(one))
      expect(answers.filter(({ status, isInTime }) => status < 500 || !isInTime)).toEqual([])
      expect(answers.filter(({ what, status }) => /api|ipfs|healthz/.test(what) && status !== 503)).toEqual([])
    } finally {
      database.silence(false)
    }
    await isHealthy()
    for (const one of PAGES()) expect((await ask(one)).status, one.path).toBe(200)
  })
})

test('what a caller has used up is refused without asking the database', async () => {
  await isHealthy()
  const headers = { 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}` }
  const store = () => ask({ path: `/ipfs/${CID}`, init: { method: 'PUT', body: 'bytes', headers } })
  let last = await store()
  for (let i = 0; last.status !== 429 && i < 500; i++) last = await store()
  database.silence(true)
  try {
    // A permit comes back every half second, and needs the database.
    const answers = await Promise.all(Array.from({ length: 20 }, store))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(10)
    expect(answers.filter(({ isInTime }) => !isInTime)).toEqual([])
  } finally {
    database.silence(false)
  }
})

describe('while the node is silent', () => {
  test('pages and health answer in time, and a voucher is refused with 503', async () => {
    await isHealthy()
    node.silence(true)
    try {
      // At once, and when what was known a moment ago is too old.
      for (const pause of [0, 6_000]) {
        await new Promise((resolve) => setTimeout(resolve, pause))
        const answers = await Promise.all([...PAGES(), ...BY_NODE()].map(ask))
        expect(answers.filter(({ status, isInTime }) => status !== 200 || !isInTime)).toEqual([])
      }
      const voucher = await ask({ path: '/api/voucher', init: VOUCHER })
      expect(voucher).toMatchObject({ status: 503, isInTime: true })
    } finally {
      node.silence(false)
    }
  })
})
