import { setTimeout as delay } from 'node:timers/promises'
import { createFeeds, localFeed } from '@commonweight/local-stack/chain/local-feeds'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { type RpcRequest, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type pg from 'pg'
import { type Address, type Hex, numberToHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readPriceSettings } from '../src/prices/price-settings'
import { priceSource } from '../src/prices/price-source'
import { forgetChain } from './support/checks/database-content'
import { type FeedReplies, goodReplies, placeFeed, roundBytes, textBytes } from './support/feed-contract'
import { listCampaign } from './support/list-campaign'
import { type LocalChain, startLocalChain, ZERO_ADDRESS } from './support/local-chain'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'
import { until } from './support/until'

let chain: LocalChain
let postgres: TestPostgres
let url: string
let client: pg.Client
let campaign: Hex
/** Gives what the tests of one currency and feed start with. */
const settings = (feed: string, more = {}) => ({
  PRICE_CURRENCY: 'EUR',
  PRICE_FEEDS: `${ZERO_ADDRESS}=${feed}`,
  ...more,
})
const start = (env: Record<string, string>, rpcUrl = chain.rpcUrl) =>
  startIndexer({ rpcUrl, databaseUrl: url, deployment: chain.deployment, settings: env })

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  url = await postgres.database('prices')
  client = await connect(url)
  campaign = await listCampaign(chain, { digest: numberToHex(1, { size: 32 }) })
  await chain.mine()
  await chain.mine((await chain.now()) + 10)
})
afterAll(async () => {
  await Promise.all([client?.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(async () => {
  await forgetChain(client)
  await client.query('delete from prices')
})

/** A gift in a block of its own, whose hash it returns. */
async function give(): Promise<Hex> {
  const { deployment, accounts, send, mine, rpc } = chain
  const donor = accounts[3] as Address
  await send(donor, prepareDonate({ deployment, campaign, amount: 10n ** 18n, token: ZERO_ADDRESS }))
  await mine()
  return (await rpc<{ hash: Hex }>('eth_getBlockByNumber', ['latest', false])).hash
}

type Row = Record<'currency' | 'source_name', string> &
  Record<'source' | 'answer' | 'round' | 'updated_at' | 'problem' | 'ask_again_at', string | null> & { tries: number }
async function priceOf(blockHash: Hex): Promise<Row | undefined> {
  const { rows } = await client.query<Row>('select * from prices where block_hash = $1', [blockHash])
  return rows[0]
}
const priced = (blockHash: Hex) =>
  until(`a price, or why there is none`, async () => ((await priceOf(blockHash))?.tries ?? 0) > 0)

describe('D7: a feed’s misbehaviour is the feed’s', () => {
  /** Both answers of a feed about a round that is right except for this. */
  const both = (parts: { answer?: bigint; updatedAt?: number }) => {
    const round = roundBytes({ updatedAt: 3_999_999_999, ...parts })
    return { latest: round, again: round }
  }
  const HOSTILE: [string, Partial<FeedReplies>, string][] = [
    ['a negative price', both({ answer: -1n }), 'invalid'],
    ['a price of nothing', both({ answer: 0n }), 'invalid'],
    ['an old price', both({ updatedAt: 3_999_000_000 }), 'stale'],
    ['another answer for the same round', { again: roundBytes({ answer: 1n, updatedAt: 3_999_999_999 }) }, 'invalid'],
    ['another currency', { description: textBytes('ETH / USD') }, 'invalid'],
    ['nothing at all', { latest: '0x' }, 'invalid'],
    ['half an answer', { latest: numberToHex(5n, { size: 64 }) }, 'invalid'],
    ['300 decimals', { decimals: numberToHex(300, { size: 32 }) }, 'invalid'],
    ['no such round', { again: { code: '0x5f5ffd' } }, 'unanswered'],
    ['an error', { latest: { code: '0x5f5ffd' } }, 'unanswered'],
    ['a loop without end', { latest: { code: '0x5b586001900356' } }, 'unanswered'],
    ['a megabyte of zeroes', { description: { code: '0x621000005ff3' } }, 'unanswered'],
  ]

  test.each(HOSTILE)('%s is no price, and the head moves', async (_, replies, problem) => {
    const feed = await placeFeed(chain, { ...goodReplies(await chain.now()), ...replies })
    const hash = await give()
    const indexer = start(settings(feed))
    await caughtUp(chain, client, () => indexer.messages)
    await priced(hash)
    expect(await priceOf(hash)).toMatchObject({ problem, answer: null, currency: 'EUR', source: feed })
    await chain.mine()
    await caughtUp(chain, client, () => indexer.messages)
    expect(indexer.messages).toEqual(['Reading chain 31337.'])
    await indexer.stop()
  })

  test('an address without code is no feed', async () => {
    const hash = await give()
    const indexer = start(settings('0x00000000000000000000000000000000000ffff1'))
    await priced(hash)
    expect(await priceOf(hash)).toMatchObject({ problem: 'invalid' })
    await indexer.stop()
  })

  test('a node that answers no feed in time delays nothing', async () => {
    const feed = await placeFeed(chain, goodReplies(await chain.now()))
    const rpc = await startFaultyRpc(chain.rpcUrl)
    const slowly = async (found: unknown, { params }: RpcRequest) => {
      if ((params?.[0] as { to?: string } | undefined)?.to === feed) await delay(60_000)
      return found
    }
    rpc.fault({ kind: 'lie', methods: ['eth_call'], answer: slowly })
    const indexer = start(settings(feed), rpc.url)
    await give()
    await caughtUp(chain, client, () => indexer.messages)
    const began = Date.now()
    await indexer.stop()
    expect(Date.now() - began).toBeLessThan(2_000)
    await rpc.stop()
  })
})

test('the price of a gift’s block with source, round and time, for the gift’s block alone', async () => {
  const feeds = await createFeedsOf()
  const hash = await give()
  const indexer = start(feeds)
  await priced(hash)
  const now = await chain.now()
  const hour = Math.floor(now / 3_600)
  expect(await priceOf(hash)).toMatchObject({
    currency: 'EUR',
    source: localFeed('ETH').address,
    source_name: 'ETH / EUR',
    answer: '280000000000',
    round: String(hour),
    updated_at: String(hour * 3_600),
    problem: null,
    ask_again_at: null,
  })
  await indexer.stop()
})

/** The feeds of a local chain are created in its pool, and mined. */
async function createFeedsOf(): Promise<Record<string, string>> {
  await chain.rpc('evm_setAutomine', [true])
  const found = await createFeeds(chain.rpcUrl, chain.accounts[0] as Address)
  await chain.rpc('evm_setAutomine', [false])
  return found
}

test('a block that is rolled back takes its price along, and the one instead has its own', async () => {
  const feed = await placeFeed(chain, goodReplies(await chain.now()))
  const before = await chain.rpc('evm_snapshot')
  const gone = await give()
  const indexer = start(settings(feed))
  await priced(gone)
  await chain.rpc('evm_revert', [before])
  await chain.mine((await chain.now()) + 7)
  const instead = await give()
  await caughtUp(chain, client, () => indexer.messages)
  await priced(instead)
  const { rows } = await client.query(
    'select p.block_hash from donations d join prices p using (block_hash) where d.block_hash = any($1)',
    [[gone, instead]],
  )
  expect(rows).toEqual([{ block_hash: instead }])
  expect((await priceOf(instead))?.answer).toBe('92000000')
  await indexer.stop()
})

test('it is stored once: the chain is read again and no feed is asked', async () => {
  const hash = await give()
  const feed = await placeFeed(chain, goodReplies(await chain.now()))
  const first = start(settings(feed))
  await priced(hash)
  await first.stop()
  const before = await priceOf(hash)
  expect(before?.answer).toBe('92000000')
  await placeFeed(chain, goodReplies(await chain.now(), 1n))
  await forgetChain(client)
  const again = start(settings(feed, { PRICE_CURRENCY: 'GBP' }))
  await caughtUp(chain, client, () => again.messages)
  const later = await give()
  await priced(later)
  expect(await priceOf(hash)).toEqual(before)
  await again.stop()
})

test('what no node has any more has no price, never that of today; the next start asks once more', async () => {
  const hash = await give()
  const feed = await placeFeed(chain, goodReplies(await chain.now()))
  for (let i = 0; i < 140; i++) await chain.rpc('evm_mine')
  const indexer = start(settings(feed))
  await priced(hash)
  expect(await priceOf(hash)).toMatchObject({ problem: 'unanswered', answer: null })
  await client.query('update prices set tries = 12, ask_again_at = 0')
  await until('no request follows', async () => (await priceOf(hash))?.tries === 13)
  expect((await priceOf(hash))?.ask_again_at).toBeNull()
  await indexer.stop()
  const next = start({ PRICE_CURRENCY: 'USD', PRICE_FEEDS: `${ZERO_ADDRESS}=1:1` })
  await until('one to one', async () => (await priceOf(hash))?.answer === '1')
  expect(await priceOf(hash)).toMatchObject({ currency: 'USD', source: null, problem: null, ask_again_at: null })
  await next.stop()
})

test('a node that says nothing, or an old price, does not keep the next one from being asked', async () => {
  const now = await chain.now()
  const feed = await placeFeed(chain, goodReplies(now))
  const question = { token: ZERO_ADDRESS, blockHash: await give(), at: BigInt(now) }
  const rpc = await startFaultyRpc(chain.rpcUrl)
  const found = readPriceSettings({ NODE_ENV: 'test', ...settings(feed) })
  if (!found) throw new Error('There is no price source.')
  const ask = (...urls: string[]) => priceSource(urls, found)(question)
  rpc.fault({ kind: 'lie', methods: ['eth_call'], answer: () => '0x' })
  expect(await ask(rpc.url)).toBe('invalid')
  expect(await ask(rpc.url, chain.rpcUrl)).toMatchObject({ answer: 92_000_000n })
  // The second has not answered: it is asked again later.
  expect(await ask(rpc.url, 'http://127.0.0.1:9')).toBe('unanswered')
  rpc.clear()
  rpc.fault({
    kind: 'lie',
    methods: ['eth_call'],
    answer: (said) => (said === '0x' ? said : roundBytes({ updatedAt: 1 })),
  })
  expect(await ask(rpc.url, chain.rpcUrl)).toMatchObject({ answer: 92_000_000n })
  await rpc.stop()
})

test('without a price source nothing is asked or stored', async () => {
  await give()
  const indexer = start({})
  await caughtUp(chain, client, () => indexer.messages)
  expect((await client.query('select * from prices')).rows).toEqual([])
  await indexer.stop()
})
