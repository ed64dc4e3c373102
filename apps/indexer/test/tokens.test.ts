import { setTimeout as delay } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { type RpcRequest, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import pg from 'pg'
import { numberToHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCampaigns } from '../bench/fill-chain'
import { databaseContent, forgetChain, tokenNames } from './support/checks/database-content'
import { placeToken, TOKENS, wellBehaved } from './support/hostile-token'
import { listCampaign } from './support/list-campaign'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'
import { until } from './support/until'

let chain: LocalChain
let postgres: TestPostgres
let url: string
let client: pg.Client

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  url = await postgres.database('tokens')
  client = await connect(url)
})
afterAll(async () => {
  await Promise.all([client?.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(() => forgetChain(client))

const start = (rpcUrl = chain.rpcUrl) => startIndexer({ rpcUrl, databaseUrl: url, deployment: chain.deployment })

type Row = { symbol: string; name: string; tries: number; ask_again_at: string | null; in: string }
async function tokenRow(address: string): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `select *, ask_again_at - extract(epoch from now())::bigint as "in" from tokens where address = $1`,
    [address],
  )
  return rows[0]
}
const triedFor = async (address: string) => ((await tokenRow(address))?.tries ?? 0) > 0
let digests = 0
const digest = () => numberToHex(++digests, { size: 32 })

describe('D7: a token’s misbehaviour is the token’s', () => {
  test('whatever tokens do when they are asked for their names, the head moves, and each has what can be shown', async () => {
    const kinds = Object.entries(TOKENS)
    const addresses: string[] = []
    for (const [i, [, { code }]] of kinds.entries()) {
      const token = await placeToken(chain, i, code)
      addresses.push(token)
      await listCampaign(chain, { token, digest: digest() })
    }
    await chain.mine()
    const indexer = start()
    await caughtUp(chain, client, () => indexer.messages)
    for (const address of addresses) {
      await until(`${address} was asked`, async () => {
        const row = await tokenRow(address)
        return row !== undefined && (row.tries > 0 || row.ask_again_at === null)
      })
    }
    const seen: (string | undefined)[] = []
    for (const address of addresses) seen.push((await tokenRow(address))?.symbol)
    expect(Object.fromEntries(kinds.map(([kind], i) => [kind, seen[i]]))).toEqual(
      Object.fromEntries(kinds.map(([kind, { symbol }]) => [kind, symbol])),
    )
    // The indexer took no notice.
    await chain.mine()
    await caughtUp(chain, client, () => indexer.messages)
    expect(indexer.messages).toEqual(['Reading chain 31337.'])
    await indexer.stop()
  })

  test('a token that starts to answer gets its name, and pages are notified', async () => {
    const token = await placeToken(chain, 500, TOKENS['an invalid opcode']?.code ?? '0x')
    await listCampaign(chain, { token, digest: digest() })
    await chain.mine()
    const listener = new pg.Client({ connectionString: url })
    await listener.connect()
    const told: string[] = []
    const indexer = start()
    await until('it was asked without success', () => triedFor(token))
    await caughtUp(chain, client, () => indexer.messages)
    listener.on('notification', ({ payload }) => void told.push(payload ?? ''))
    await listener.query('listen head')
    await placeToken(chain, 500, wellBehaved('LATE'))
    await until('it has its name', async () => (await tokenRow(token))?.symbol === 'LATE')
    await until('the pages are notified', async () => told.length > 0)
    const blockNumber = (await client.query('select block_number from head')).rows[0].block_number
    expect(told).toContain(JSON.stringify({ blockNumber, touched: null }))
    expect(await tokenRow(token)).toMatchObject({ name: 'LATE', ask_again_at: null })
    await listener.end()
    await indexer.stop()
  })

  test('failed tries come at twice the distance each time', async () => {
    const token = await placeToken(chain, 501, TOKENS.nothing?.code ?? '0x')
    await listCampaign(chain, { token, digest: digest() })
    await chain.mine()
    const indexer = start()
    for (const [tries, seconds] of [
      [1, 1],
      [2, 2],
    ]) {
      await until(`try ${tries}`, async () => (await tokenRow(token))?.tries === tries)
      expect(Number((await tokenRow(token))?.in)).toBeLessThanOrEqual(seconds ?? 0)
    }
    await client.query('update tokens set tries = 1000, ask_again_at = 0 where address = $1', [token])
    await until('a late try', async () => (await tokenRow(token))?.tries === 1_001)
    const wait = Number((await tokenRow(token))?.in)
    expect(wait).toBeLessThanOrEqual(86_400)
    expect(wait).toBeGreaterThan(86_390)
    await indexer.stop()
  })

  test('the head never waits: a node that answers no token in time, and one that refuses all calls, lose nothing', async () => {
    const rpc = await startFaultyRpc(chain.rpcUrl)
    const slowly = async (name: unknown, { params }: RpcRequest) => {
      // symbol() and name(); not what the contracts are asked for.
      const call = params?.[0] as { data: string } | undefined
      if (/^0x(?:95d89b41|06fdde03)$/.test(call?.data ?? '')) await delay(60_000)
      return name
    }
    rpc.fault({ kind: 'lie', methods: ['eth_call'], answer: slowly })
    const indexer = start(rpc.url)
    await caughtUp(chain, client, () => indexer.messages)
    await createCampaigns(chain, 1)
    await caughtUp(chain, client, () => indexer.messages)
    // It ends at once, too.
    const began = Date.now()
    await indexer.stop()
    expect(Date.now() - began).toBeLessThan(2_000)
    rpc.clear()

    rpc.fault({ kind: 'error', methods: ['eth_call'], code: -32000, message: 'invalid opcode: INVALID' })
    await forgetChain(client)
    const second = start(rpc.url)
    await caughtUp(chain, client, () => second.messages)
    const erc20 = chain.deployment.tokens[0]?.address.toLowerCase() ?? ''
    await listCampaign(chain, { token: erc20 as `0x${string}`, digest: digest() })
    await chain.mine()
    await until('it was asked without success', () => triedFor(erc20))
    rpc.clear()
    await until('it has its name', async () => ((await tokenRow(erc20))?.symbol ?? '') !== '')
    await second.stop()
    await rpc.stop()
  })

  test('what the first node does not tell, the next one of the same chain is asked for', async () => {
    const rpc = await startFaultyRpc(chain.rpcUrl)
    const other = await startFaultyRpc(chain.rpcUrl)
    rpc.fault({ kind: 'error', methods: ['eth_call'], code: -32000, message: 'busy' })
    other.fault({ kind: 'lie', methods: ['eth_chainId'], answer: () => '0x1' })
    const token = await placeToken(chain, 504, wellBehaved('NEXT'))
    await listCampaign(chain, { token, digest: digest() })
    await chain.mine()
    const settings = { RPC_URLS: other.url }
    const indexer = startIndexer({ rpcUrl: rpc.url, databaseUrl: url, deployment: chain.deployment, settings })
    await until('it was asked without success', () => triedFor(token))
    expect((await tokenRow(token))?.symbol).toBe('')
    other.clear()
    await until('it has its name', async () => (await tokenRow(token))?.symbol === 'NEXT')
    await indexer.stop()
    await Promise.all([rpc.stop(), other.stop()])
  })

  test('lost connections of the names’ reader are made again', async () => {
    const indexer = start()
    await caughtUp(chain, client, () => indexer.messages)
    const cut = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'indexer-tokens' and datname = current_database()`,
    )
    expect(cut.rowCount).toBe(1)
    const token = await placeToken(chain, 502, wellBehaved('AGAIN'))
    await listCampaign(chain, { token, digest: digest() })
    await chain.mine()
    await until('it has its name', async () => (await tokenRow(token))?.symbol === 'AGAIN')
    await indexer.stop()
  })

  test('a rollback takes tokens along, and a replay gives the same', async () => {
    const before = await chain.rpc('evm_snapshot')
    const token = await placeToken(chain, 503, wellBehaved('GONE'))
    await listCampaign(chain, { token, digest: digest() })
    await chain.mine()
    const indexer = start()
    await until('it has its name', async () => (await tokenRow(token))?.symbol === 'GONE')
    await chain.rpc('evm_revert', [before])
    await chain.mine((await chain.now()) + 9)
    await caughtUp(chain, client, () => indexer.messages)
    expect(await tokenRow(token)).toBeUndefined()
    await indexer.stop()
    const [content, names] = [await databaseContent(client), await tokenNames(client)]
    await forgetChain(client)
    const replay = start()
    await caughtUp(chain, client, () => replay.messages)
    await until('it has the same names', async () => isDeepStrictEqual(await tokenNames(client), names))
    await replay.stop()
    expect(await databaseContent(client)).toEqual(content)
  })
})
