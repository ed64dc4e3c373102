import { readdirSync } from 'node:fs'
import path from 'node:path'
import { digestOf, digestOfCid } from '@commonweight/domain/canonical'
import { migrate } from '@commonweight/postgres/migrate'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { type Address, createClient, type Hex, http, numberToHex } from 'viem'
import { getBlock } from 'viem/actions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCampaigns } from '../bench/fill-chain'
import { databaseContent } from './support/checks/database-content'
import { type KillableProduct, SERVICES, type ServiceName, startKillableProduct } from './support/killable-product'
import type { LocalChain } from './support/local-chain'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { until } from './support/until'
import { startWriters, type Writers } from './support/writers'

/** How often each program is killed before all are at once; `npm run test:deep` sets 20. */
const KILLS = Number(process.env.KILLS ?? 0)
const LOCAL_CHAIN = 31337
const GAS = 3_000_000
/** The launcher gives up a program at its fifth end within a minute. */
const MAX_PER_MINUTE = 4
const MINUTE_MS = 61_000

let product: KillableProduct
let chain: LocalChain
let writers: Writers

beforeAll(async () => {
  product = await startKillableProduct()
  chain = await chainOf(product)
  await chain.rpc('evm_setAutomine', [false])
  const campaigns = await createCampaigns(chain, 3)
  await chain.rpc('evm_setAutomine', [true])
  await saved()
  const { deployment } = chain
  writers = startWriters({ chain, deployment, campaigns, webOrigin: product.webOrigin, donors: chain.accounts })
}, 700_000)

afterAll(async () => {
  await writers?.stop()
  await product?.stop()
}, 120_000)

/** The product's chain as the tests of the indexer use theirs. */
async function chainOf({ rpcUrl }: KillableProduct): Promise<LocalChain> {
  const client = createClient({ transport: http(rpcUrl, { retryCount: 0, timeout: 10_000 }) })
  const rpc = <T>(method: string, params: unknown[] = []) =>
    (client.request as (call: { method: string; params: unknown[] }) => Promise<T>)({ method, params })
  return {
    rpcUrl,
    client,
    rpc,
    deployment: await readDeployment(LOCAL_CHAIN),
    accounts: (await rpc<Address[]>('eth_accounts')).map((account) => account.toLowerCase() as Address),
    send: (from, { to, data, value }) =>
      rpc<Hex>('eth_sendTransaction', [{ from, to, data, value: numberToHex(value), gas: numberToHex(GAS) }]),
    async mine(at) {
      // The product's chain mines by itself: where a block came between, the time wanted is over.
      if (at !== undefined) await rpc('evm_setNextBlockTimestamp', [at]).catch(() => undefined)
      await rpc('evm_mine')
    },
    now: async () => Number((await getBlock(client)).timestamp),
    stop: async () => undefined,
  }
}

/** The campaigns are in the state that a killed chain resumes from. */
async function saved(): Promise<void> {
  const block = Number(await chain.rpc<Hex>('eth_blockNumber'))
  await until('the chain is saved', async () =>
    readdirSync(path.join(product.dataDir, 'chain')).some(
      (name) => Number(/^\d+-(\d+)-/.exec(name)?.[1] ?? 0) >= block,
    ),
  )
}

/** Donations reach the database and documents the store: everything works, and is in the middle of it. */
async function writing(): Promise<void> {
  const { donations, documents } = writers.written
  const [donationsThen, documentsThen] = [donations, documents.size]
  await until('donations are made, indexed and documents stored', async () => {
    product.expectRunning()
    const { written } = writers
    return written.donations > donationsThen + 3 && written.documents.size > documentsThen + 3 && (await isCurrent())
  })
}

async function isCurrent(): Promise<boolean> {
  const answer = await fetch(`${product.webOrigin}/healthz`).catch(() => undefined)
  const body = (await answer?.json().catch(() => undefined)) as { head: { blockNumber: string } | null } | undefined
  const tip = await chain.rpc<Hex>('eth_blockNumber').catch(() => undefined)
  return tip !== undefined && body?.head != null && Number(body.head.blockNumber) >= Number(tip) - 10
}

const killedAt = new Map<ServiceName, number[]>()

async function kill(name: ServiceName): Promise<void> {
  const before = killedAt.get(name) ?? []
  const oldest = before.at(-MAX_PER_MINUTE)
  const isAllowed = () => oldest === undefined || performance.now() - oldest > MINUTE_MS
  await until('another kill within a minute would be too many', async () => isAllowed(), MINUTE_MS * 2)
  killedAt.set(name, [...before, performance.now()])
  await product.kill(name)
}

test(
  `D1: ${KILLS} kills each of ${SERVICES.join(', ')} and one of all together, in mid-write, lose nothing that was reported as stored, and the database equals a replay`,
  async () => {
    for (let round = 0; round < KILLS; round++) {
      for (const name of SERVICES) {
        await writing()
        await kill(name)
      }
    }
    await writing()
    // And all of them at once.
    await Promise.all(SERVICES.map(kill))
    await writing()
    await writers.stop()
    await expectReplay()
    await expectDocuments()
  },
  120_000 + KILLS * 60_000,
)

async function expectReplay(): Promise<void> {
  const admin = await connect(product.databaseUrl('postgres'))
  await admin.query('create database replay')
  await admin.end()
  const databaseUrl = product.databaseUrl('replay')
  await migrate(databaseUrl)
  const { rpcUrl, deployment } = chain
  const indexer = startIndexer({ rpcUrl, databaseUrl, deployment })
  const [live, replay] = await Promise.all([connect(product.databaseUrl()), connect(databaseUrl)])
  try {
    await caughtUp(chain, live, () => [product.said().slice(-1_000)])
    await caughtUp(chain, replay, () => indexer.messages)
    const content = await databaseContent(live)
    expect(content.donations?.length).toBeGreaterThan(10)
    expect(content).toEqual(await databaseContent(replay))
  } finally {
    await Promise.all([live.end(), replay.end(), indexer.stop()])
  }
}

async function expectDocuments(): Promise<void> {
  const { documents } = writers.written
  expect(documents.size).toBeGreaterThan(10)
  const waiting = [...documents]
  const lost: string[] = []
  const readAll = async () => {
    for (let cid = waiting.pop(); cid !== undefined; cid = waiting.pop()) {
      // As from many people: each may read only some in a second.
      const headers = { 'x-forwarded-for': `10.1.${waiting.length % 200}.1` }
      const response = await fetch(`${product.webOrigin}/ipfs/${cid}`, { headers })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (!response.ok || (await digestOf(bytes)) !== digestOfCid(cid)) lost.push(`${cid}: ${response.status}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, readAll))
  expect(lost).toEqual([])
}
