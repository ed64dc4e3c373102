import { type FaultyRpc, type RpcRequest, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCampaigns } from '../bench/fill-chain'
import { databaseContent, forgetChain } from './support/checks/database-content'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'
import { until } from './support/until'

let chain: LocalChain
let postgres: TestPostgres
let rpc: FaultyRpc
let url: string
let client: pg.Client

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  url = await postgres.database('which')
  client = await connect(url)
  await createCampaigns(chain, 2)
})
afterAll(async () => {
  await Promise.all([client?.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(async () => {
  await forgetChain(client)
  rpc = await startFaultyRpc(chain.rpcUrl)
})
afterEach(() => rpc.stop())

const start = (settings: Record<string, string> = {}) =>
  startIndexer({ rpcUrl: rpc.url, databaseUrl: url, deployment: chain.deployment, settings })

/** Reports another genesis block, this many times. */
const otherGenesis = (times: number) =>
  rpc.fault({
    kind: 'lie',
    methods: ['eth_getBlockByNumber'],
    answer: (block, request: RpcRequest) => {
      if (request.params?.[0] !== '0x0' || times-- <= 0) return block
      return { ...(block as object), hash: `0x${'ab'.repeat(32)}` }
    },
  })

describe('One odd answer about which chain this is ends nothing', () => {
  test('another chain id for some answers is asked again', async () => {
    rpc.fault({ kind: 'lie', methods: ['eth_chainId'], answer: () => '0x1', times: 3 })
    const indexer = start()
    await caughtUp(chain, client, () => indexer.messages)
    expect(indexer.messages.filter((said) => said.includes('RPC_URL is a node of chain 1'))).toHaveLength(3)
    await indexer.stop()
  })

  test('a chain id that is no number, and none, are waited out', async () => {
    rpc.fault({ kind: 'lie', methods: ['eth_chainId'], answer: () => null, times: 1 })
    rpc.fault({ kind: 'lie', methods: ['eth_chainId'], answer: () => 'zzz', times: 2 })
    const indexer = start()
    await caughtUp(chain, client, () => indexer.messages)
    await indexer.stop()
  })

  test('a wrong genesis block is not taken for the chain’s, nor does it end an indexer that knows better', async () => {
    otherGenesis(3)
    const first = start()
    await caughtUp(chain, client, () => first.messages)
    await first.stop()
    const genesis = await chain.rpc<{ hash: string }>('eth_getBlockByNumber', ['0x0', false])
    expect((await client.query('select genesis_hash from head')).rows).toEqual([{ genesis_hash: genesis.hash }])

    otherGenesis(2)
    const second = start()
    await until('it reads', async () => second.messages.join().includes('Reading chain'))
    await second.stop()
  })

  test('nor does it when a deep fork makes the indexer look at the genesis block again', async () => {
    const fork = await chain.rpc('evm_snapshot')
    for (let i = 0; i < 6; i++) await chain.mine()
    const indexer = start({ FINALITY_BLOCKS: '2' })
    await caughtUp(chain, client, () => indexer.messages)
    otherGenesis(1)
    await chain.rpc('evm_revert', [fork])
    for (let i = 0; i < 7; i++) await chain.mine((await chain.now()) + 5)
    await caughtUp(chain, client, () => indexer.messages)
    expect(indexer.messages.join()).toContain('does not have its hash')
    await indexer.stop()
    const content = await databaseContent(client)
    await forgetChain(client)
    const replay = start()
    await caughtUp(chain, client, () => replay.messages)
    await replay.stop()
    expect(await databaseContent(client)).toEqual(content)
  })
})
