import type { Thing } from '@commonweight/domain/head-notice'
import type pg from 'pg'
import type { Address, Hex } from 'viem'
import { workAside } from '../aside/work-aside'
import { notifyHead } from '../store/notify-head'
import type { FeedPrice, PriceProblem } from './feed-price'
import type { PriceSettings } from './price-settings'
import type { PriceSource } from './price-source'

export type PriceGiftsParameters = {
  databaseUrl: string
  settings: PriceSettings
  source: PriceSource
  /** Blocks below the head that can still change. */
  finalityBlocks: number
  signal: AbortSignal
  log: (message: string) => void
}

/** Prices asked for at once. */
const CONCURRENCY = 4
/** From here on a block without an answer is not asked for again: nodes that forget states have forgotten it. */
const MAX_AGE_SECONDS = 7_200
const MAX_TRIES = 12
/** Gifts are looked through this many blocks at a time. */
const STRIDE = 100_000n

/**
 * A block's gifts in one token need one price. The first time after a start (blocks above $6), what has none is asked
 * for once more: of the feed and in the currency that are set now.
 */
const NOTE = `
  insert into prices (block_hash, token, block_number, currency, source)
  select distinct d.block_hash, c.token, d.block_number, $3, f.feed
  from donations d join campaigns c on c.id = d.campaign
    join unnest($4::text[], $5::text[]) as f (token, feed) on f.token = c.token
  where d.block_number > $1 and d.block_number <= $2
  on conflict (block_hash, token) do update
    set ask_again_at = 0, problem = null, currency = excluded.currency, source = excluded.source
    where prices.answer is null and prices.block_number > $6`

/** The newest first: their state is forgotten next. */
const DUE = `
  select p.block_hash, p.token, d.at from prices p, lateral (
    select at from donations where block_number = p.block_number and block_hash = p.block_hash limit 1
  ) d
  where p.ask_again_at <= extract(epoch from now()) order by p.ask_again_at, p.block_number desc limit ${CONCURRENCY}`

/** A try without an answer doubles the time until the next one, from a second on. */
const SAVE = `
  update prices set answer = $3, decimals = $4, round = $5, updated_at = $6, source_name = $7, problem = $8,
    tries = tries + 1,
    ask_again_at = case
      when $8 = 'unanswered' and tries < ${MAX_TRIES} and $9::bigint > extract(epoch from now()) - ${MAX_AGE_SECONDS}
      then extract(epoch from now())::bigint + (2 ^ tries)::bigint end
  where block_hash = $1 and token = $2`

const DONORS = `
  select distinct d.donor from donations d join prices p using (block_number, block_hash)
  where p.block_hash = any($1) limit 150`

type Due = { block_hash: Hex; token: Address; at: string }

/**
 * Stores what the token of each gift was worth at the gift's block, until the signal. A block is named by its hash, so
 * a price outlives no block that was rolled back, and a block that comes back has its price. Never throws.
 */
export async function priceGifts({ settings, source, finalityBlocks, ...parameters }: PriceGiftsParameters) {
  const feeds = [[...settings.feeds.keys()], [...settings.feeds.values()]]
  let [looked, noted] = [-1n, -1n]
  await workAside({
    ...parameters,
    name: 'indexer-prices',
    what: 'Asking for prices',
    async step(client, ended) {
      const head = await readHead(client)
      const from = min(looked, head - BigInt(finalityBlocks))
      looked = min(head, from + STRIDE)
      await client.query(NOTE, [String(from), String(looked), settings.currency, ...feeds, String(noted)])
      if (looked > noted) noted = looked
      const { rows } = await client.query<Due>(DUE)
      const asked = rows.map(async (row) => ({
        ...row,
        found: await source({ token: row.token, blockHash: row.block_hash, at: BigInt(row.at) }),
      }))
      const answers = await Promise.race([Promise.all(asked), ended])
      for (const answer of answers ?? []) await save(client, answer)
      if (answers?.some(({ found }) => typeof found !== 'string')) await notify(client, rows)
      return rows.length === 0 && looked === head
    },
  })
}

async function readHead(client: pg.Client): Promise<bigint> {
  const { rows } = await client.query<{ block_number: string }>('select block_number from head')
  return BigInt(rows[0]?.block_number ?? -1)
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

type Answer = Due & { found: FeedPrice | PriceProblem }

async function save(client: pg.Client, { block_hash, token, at, found }: Answer): Promise<void> {
  const { answer, decimals, round, updatedAt, sourceName } =
    typeof found === 'string' ? { answer: null, decimals: 0, round: null, updatedAt: null, sourceName: '' } : found
  const problem = typeof found === 'string' ? found : null
  const values = [answer, decimals, round, updatedAt, sourceName, problem, at]
  await client.query(SAVE, [
    block_hash,
    token,
    ...values.map((value) => (typeof value === 'bigint' ? String(value) : value)),
  ])
}

/** The pages of the gifts' donors and receipts show a value now. */
async function notify(client: pg.Client, rows: readonly Due[]): Promise<void> {
  const found = await client.query<{ donor: Hex }>(DONORS, [rows.map(({ block_hash }) => block_hash)])
  const touched = found.rows.map(({ donor }): Thing => `account:${donor}`)
  await notifyHead(client, { blockNumber: await readHead(client), touched })
}
