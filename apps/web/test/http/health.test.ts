import { type AddressInfo, createServer } from 'node:net'
import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from '../e2e/second-site'

let rpc: Awaited<ReturnType<typeof startFaultyRpc>>
let site: SecondSite
let metricsOrigin: string

beforeAll(async () => {
  if (!process.env.RPC_URL) throw new Error('Set RPC_URL to the node of the running site; `npm test` does.')
  rpc = await startFaultyRpc(process.env.RPC_URL)
  const port = await freePort()
  metricsOrigin = `http://127.0.0.1:${port}`
  site = await startSecondSite({
    RPC_URL: rpc.url,
    PUBLIC_RPC_URL: new URL(process.env.RPC_URL).origin,
    METRICS_PORT: String(port),
  })
})
afterAll(async () => {
  await site?.stop()
  await rpc?.stop()
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function metrics(): Promise<(name: string) => number | undefined> {
  const text = await (await fetch(`${metricsOrigin}/metrics`)).text()
  return (name) => {
    const line = text.split('\n').find((each) => each.startsWith(`${name} `))
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ')))
  }
}
const requests = (route: string, status: string) =>
  `commonweight_web_requests_total{route="${route}",status="${status}"}`

test('health says how far it is and what the indexer reports about itself', async () => {
  const response = await fetch(`${site.origin}/healthz`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    ok: true,
    faults: [],
    behindSeconds: 0,
    chain: { answers: true },
    indexer: { difference: null, setAsideLogs: 0 },
  })
})

test('requests, documents that are refused, and event streams are counted on a port of their own', async () => {
  const before = await metrics()
  await (await fetch(`${site.origin}/`)).text()
  await (await fetch(`${site.origin}/api/campaigns/0x00`)).text()
  const cid = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
  expect((await fetch(`${site.origin}/ipfs/${cid}`, { method: 'PUT', body: 'not these bytes' })).status).toBe(422)
  const following = new AbortController()
  const stream = await fetch(`${site.origin}/api/events`, { signal: following.signal })
  await stream.body?.getReader().read()
  const after = await metrics()
  const rise = (name: string) => (after(name) ?? 0) - (before(name) ?? 0)
  expect(rise(requests('page', '2xx'))).toBe(1)
  expect(rise(requests('api', '4xx'))).toBe(1)
  expect(rise('commonweight_web_documents_total{outcome="refused"}')).toBe(1)
  expect(after('commonweight_web_event_streams')).toBe(1)
  expect(after('commonweight_web_healthy')).toBe(1)
  expect(after('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
  expect(after('commonweight_web_head_block')).toBe(after('commonweight_web_tip_block'))
  following.abort()
  // The site itself does not show them.
  expect((await fetch(`${site.origin}/metrics`)).status).toBe(404)
})

test('a chain that moves on without the database is seen at once, and ends its health after a minute', {
  timeout: 120_000,
}, async () => {
  const ahead = (block: unknown) => `0x${(BigInt(block as string) + 1_000n).toString(16)}`
  rpc.fault({ kind: 'lie', methods: ['eth_blockNumber'], answer: ahead })
  const began = Date.now()
  const health = () => fetch(`${site.origin}/healthz`)
  let response = await health()
  while (response.status === 200 && Date.now() - began < 90_000) {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    response = await health()
  }
  expect(response.status).toBe(503)
  expect(Date.now() - began).toBeGreaterThan(55_000)
  const { faults, behindSeconds } = (await response.json()) as { faults: string[]; behindSeconds: number }
  expect(['behind', 'head-stands']).toContain(faults[0])
  expect(behindSeconds).toBeGreaterThanOrEqual(60)
  expect(await (await fetch(`${site.origin}/rounds`)).text()).toContain('behind the chain')
})
