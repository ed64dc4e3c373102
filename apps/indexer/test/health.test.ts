import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { freePort } from '@commonweight/testkit/scratch-postgres'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCampaigns } from '../bench/fill-chain'
import { emitLog } from './support/emit-log'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { caughtUp, connect, startIndexer, type TestIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'
import { until } from './support/until'

let chain: LocalChain
let postgres: TestPostgres
let rpc: Awaited<ReturnType<typeof startFaultyRpc>>
let client: pg.Client
let indexer: TestIndexer
let origin: string

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  const url = await postgres.database('health')
  client = await connect(url)
  await createCampaigns(chain, 2)
  rpc = await startFaultyRpc(chain.rpcUrl)
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const settings = { INDEXER_PORT: String(port) }
  indexer = startIndexer({ rpcUrl: rpc.url, databaseUrl: url, deployment: chain.deployment, settings })
  await caughtUp(chain, client, () => indexer.messages)
})
afterAll(async () => {
  await indexer?.stop()
  await Promise.all([client?.end(), rpc?.stop(), chain?.stop()])
  await postgres?.stop()
})

type Health = { ok: boolean; faults: string[]; role: string; tip: string; state: Record<string, unknown> }
async function health(): Promise<Health & { status: number }> {
  const response = await fetch(`${origin}/healthz`)
  return { status: response.status, ...((await response.json()) as Health) }
}
async function metric(name: string): Promise<number | undefined> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const line = text.split('\n').find((each) => each.startsWith(`commonweight_indexer_${name} `))
  return line === undefined ? undefined : Number(line.split(' ')[1])
}

test('while it reads, its health is good and says how far it is, and metrics count its work', async () => {
  const tip = await chain.rpc<string>('eth_blockNumber')
  await until('it has seen the tip', async () => (await health()).tip === String(BigInt(tip)))
  expect(await health()).toMatchObject({ status: 200, ok: true, faults: [], role: 'leading', tip: String(BigInt(tip)) })
  expect(await metric('head_block')).toBe(Number(tip))
  expect(await metric('leading')).toBe(1)
  expect(await metric('batches_total')).toBeGreaterThan(0)
  expect(await metric('set_aside_logs')).toBe(0)
  const { status, headers } = await fetch(`${origin}/metrics`)
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')])
})

test('logs that were set aside are counted', async () => {
  await emitLog(chain, chain.deployment.donationRouter, [], '0x01')
  await caughtUp(chain, client, () => indexer.messages)
  expect(await health()).toMatchObject({ status: 200, state: { setAsideLogs: 1 } })
  expect(await metric('set_aside_logs')).toBe(1)
})

test('a difference between tables and contracts is reported, with 503', async () => {
  await client.query("update indexer_state set difference = 'Campaign 0x1: 1, not 2.', differs_since = 5")
  expect(await health()).toMatchObject({
    status: 503,
    ok: false,
    faults: ['differs'],
    state: { difference: 'Campaign 0x1: 1, not 2.', differsSince: 5 },
  })
  expect(await metric('differs')).toBe(1)
  await client.query('update indexer_state set difference = null, differs_since = null')
})

test('errors of the node are counted', async () => {
  const before = await (await fetch(`${origin}/metrics`)).text()
  expect(before).not.toContain('node_errors_total{method="latest"}')
  rpc.fault({ kind: 'error', code: -32000, message: 'busy', methods: ['eth_getBlockByNumber'], times: 2 })
  await until('they are counted', async () =>
    (await (await fetch(`${origin}/metrics`)).text()).includes('node_errors_total{method="latest"}'),
  )
})
