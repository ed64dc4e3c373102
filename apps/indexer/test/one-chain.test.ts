import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCampaigns, donateToAll } from '../bench/fill-chain'
import { readConfig } from '../src/config'
import { FatalError } from '../src/errors'
import { runIndexer } from '../src/run-indexer'
import { lead } from '../src/store/lead'
import { databaseContent, forgetChain } from './support/checks/database-content'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { caughtUp, connect, spawnIndexer, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'
import { until } from './support/until'

const CAMPAIGNS = 3

let chain: LocalChain
let postgres: TestPostgres
let live: { url: string; client: pg.Client }
let fresh: { url: string; client: pg.Client }

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  ;[live, fresh] = [await database('live'), await database('fresh')]
  // Some forty blocks of donations.
  const campaigns = await createCampaigns(chain, CAMPAIGNS)
  for (let i = 0; i < 20; i++) {
    await donateToAll(chain, campaigns, 1)
    await chain.mine()
  }
})
afterAll(async () => {
  await Promise.all([live?.client.end(), fresh?.client.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(async () => {
  await forgetChain(live.client)
  await forgetChain(fresh.client)
})

async function database(name: string) {
  const url = await postgres.database(name)
  return { url, client: await connect(url) }
}

/** Indexes in this process with these settings until the chain's head, and stops. */
async function indexOnce(
  target: { url: string; client: pg.Client },
  settings: Record<string, string> = {},
  rpcUrl = chain.rpcUrl,
) {
  const indexer = startIndexer({ rpcUrl, databaseUrl: target.url, deployment: chain.deployment, settings })
  await caughtUp(chain, target.client, () => indexer.messages)
  await indexer.stop()
  return indexer.messages
}

async function expectReplay() {
  await indexOnce(fresh)
  expect(await databaseContent(live.client)).toEqual(await databaseContent(fresh.client))
}

describe('D1: what the indexer was not there to see', () => {
  test('final blocks in large ranges give the same as block by block', async () => {
    await indexOnce(live, { FINALITY_BLOCKS: '2' })
    await expectReplay()
  })

  test('a fork behind its head is noticed after an absence longer than finality', async () => {
    const fork = await chain.rpc('evm_snapshot')
    await chain.mine()
    await indexOnce(live, { FINALITY_BLOCKS: '3' })
    await chain.rpc('evm_revert', [fork])
    for (let i = 0; i < 10; i++) await chain.mine((await chain.now()) + 7)
    const said = await indexOnce(live, { FINALITY_BLOCKS: '3' })
    expect(said.join()).toContain('Rolling back from block')
    await expectReplay()
  })

  test('a fork deeper than all remembered blocks is rolled back by reading the whole chain again', async () => {
    const fork = await chain.rpc('evm_snapshot')
    for (let i = 0; i < 6; i++) await chain.mine()
    await indexOnce(live, { FINALITY_BLOCKS: '2' })
    await chain.rpc('evm_revert', [fork])
    for (let i = 0; i < 7; i++) await chain.mine((await chain.now()) + 5)
    const said = await indexOnce(live, { FINALITY_BLOCKS: '2' })
    expect(said.join()).toContain('reading the whole chain again')
    await expectReplay()
  })

  test('a chain that came back some blocks behind takes its rows with it, before anything new is mined', async () => {
    const saved = await chain.rpc('evm_snapshot')
    const [campaign] = await createCampaigns(chain, 1)
    await indexOnce(live)
    const created = () => live.client.query('select from campaigns where id = $1', [campaign])
    expect((await created()).rowCount).toBe(1)
    await chain.rpc('evm_revert', [saved])
    await indexOnce(live)
    expect((await created()).rowCount).toBe(0)
    await expectReplay()
  })
})

describe('D4: what nodes do', () => {
  test('logs that a node hides again and again are waited for, never lost', async () => {
    const rpc = await startFaultyRpc(chain.rpcUrl)
    rpc.fault({ kind: 'hide-logs', methods: ['eth_getLogs'], times: 8 })
    const said = await indexOnce(live, {}, rpc.url)
    await rpc.stop()
    expect(said.join()).toContain('The node left out logs that its own blocks contain.')
    await expectReplay()
  })

  test('a node that lags does not undo what is known, where lags are tolerated', async () => {
    const rpc = await startFaultyRpc(chain.rpcUrl)
    const settings = { LAG_TOLERANCE_SECONDS: '3600' }
    const indexer = startIndexer({ rpcUrl: rpc.url, databaseUrl: live.url, deployment: chain.deployment, settings })
    await caughtUp(chain, live.client, () => indexer.messages)
    rpc.fault({ kind: 'lag', blocks: 5 })
    const asked = rpc.methods.length
    await until('the indexer has asked the lagging node', async () => rpc.methods.length > asked + 10)
    expect(indexer.messages.join()).not.toContain('Rolling back')
    await indexer.stop()
    await rpc.stop()
    await expectReplay()
  })
})

describe('D2: rows are visible only whole', () => {
  test('every look at the database while blocks arrive finds sums and head that fit the rows', async () => {
    const campaigns = await createCampaigns(chain, CAMPAIGNS)
    const indexer = startIndexer({ rpcUrl: chain.rpcUrl, databaseUrl: live.url, deployment: chain.deployment })
    await caughtUp(chain, live.client, () => indexer.messages)
    let isDone = false
    const giving = (async () => {
      for (let i = 0; i < 15; i++) {
        await donateToAll(chain, campaigns, 1)
        await caughtUp(chain, live.client, () => indexer.messages)
      }
      isDone = true
    })()
    const heads = new Set<string>()
    while (!isDone) {
      const { rows } = await live.client.query(
        `select (select coalesce(sum(amount), 0) from donations) = (select coalesce(sum(donated), 0) from campaigns) as donations,
          (select count(*) from donors) = (select coalesce(sum(donors), 0) from campaigns) as donors,
          (select coalesce(max(block_number), 0) from donations) <= (select block_number from head) as head,
          (select block_number from head) as reached`,
      )
      const { reached, ...whole } = rows[0]
      expect(whole).toEqual({ donations: true, donors: true, head: true })
      heads.add(reached)
    }
    await giving
    await indexer.stop()
    expect(heads.size).toBeGreaterThan(3)
  })
})

describe('one writer, one chain', () => {
  test('a second indexer stands by and takes over when the first is killed', async () => {
    const first = spawnIndexer({ rpcUrl: chain.rpcUrl, databaseUrl: live.url })
    await caughtUp(chain, live.client, () => first.messages)
    const second = startIndexer({ rpcUrl: chain.rpcUrl, databaseUrl: live.url, deployment: chain.deployment })
    await until('the second stands by', async () => second.messages.join().includes('standing by'))
    await chain.mine()
    await caughtUp(chain, live.client, () => first.messages)
    expect(second.messages.join()).not.toContain('Reading chain')
    await first.kill('SIGKILL')
    await chain.mine()
    await caughtUp(chain, live.client, () => second.messages)
    await second.stop()
    await expectReplay()
  })

  test('a database of another chain is refused, said, and left alone', async () => {
    await indexOnce(live)
    const other = await startLocalChain(4_000_000_001)
    try {
      const refused = spawnIndexer({ rpcUrl: other.rpcUrl, databaseUrl: live.url })
      expect(await refused.ended).toBe(1)
      expect(refused.messages.join('')).toContain('This database belongs to another chain')
    } finally {
      await other.stop()
    }
    await expectReplay()
  })

  test('a database of an earlier release is not written to, and the sentence says what to do', async () => {
    const client = new pg.Client({ connectionString: live.url })
    await client.connect()
    await client.query('alter table donors rename column donations to gifts')
    try {
      const leading = lead(live.url, new AbortController().signal, () => undefined)
      await expect(leading).rejects.toThrow('The database is older than this code. Migrate it first')
    } finally {
      await client.query('alter table donors rename column gifts to donations')
      await client.end()
    }
  })

  test('a node of another chain id is refused, once it has said so for ten seconds', async () => {
    const began = Date.now()
    const config = readConfig({ NODE_ENV: 'test', RPC_URL: chain.rpcUrl, DATABASE_URL: live.url, CHAIN_ID: '10' })
    const { signal } = new AbortController()
    const running = runIndexer({ config, deployment: chain.deployment, signal, log: () => undefined })
    await expect(running).rejects.toThrow(FatalError)
    await expect(running).rejects.toThrow('RPC_URL is a node of chain 31337, but CHAIN_ID is 10.')
    expect(Date.now() - began).toBeGreaterThanOrEqual(9_900)
  })
})
