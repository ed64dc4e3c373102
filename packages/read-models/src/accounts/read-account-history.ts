import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { GiftValue } from '@commonweight/domain/views/gift-value'
import type { TokenView } from '@commonweight/domain/views/token'
import type { Token } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { loadValues } from '../donations/load-values'
import { readHead } from '../freshness/read-head'
import { hexOf, hexOrNull } from '../from-row'
import { tokenView } from '../listing/token-view'

/** A donation in an account's name, or a refund to it, with what the campaign released of it since. */
export type HistoryRow = {
  kind: 'donation' | 'refund'
  txHash: Hex
  blockNumber: bigint
  logIndex: number
  at: number
  campaign: Hex
  title: string
  amount: bigint
  /** Null for a refund, and where no price source is configured for the token. */
  value: GiftValue | null
  token: TokenView
  /** Basis points; null for a refund. */
  weightBps: number | null
  payer: Hex | null
  releasedShareBps: number
}

type Row = Token & {
  kind: HistoryRow['kind']
  txHash: string
  hash: string
  block: string
  log: number
  at: string
  campaign: string
  digest: string
  amount: string
  weight: number | null
  payer: string | null
  released: number
}

const BATCH = 200

/** All of them up to the newest block when it began, in the order of the chain, in batches. */
export async function* readAccountHistory(db: Db, account: Hex): AsyncGenerator<HistoryRow[]> {
  const until = (await readHead(db))?.blockNumber ?? 0n
  let after: [block: bigint, log: number] = [-1n, -1]
  for (;;) {
    const rows = await loadRows(db, account.toLowerCase(), after, until)
    const last = rows.at(-1)
    if (!last) return
    yield await viewsOf(db, rows)
    after = [BigInt(last.block), last.log]
  }
}

function loadRows(db: Db, who: string, [block, log]: [bigint, number], until: bigint): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select h.kind, h.tx_hash as "txHash", h.block_hash as hash, h.block_number::text as block, h.log_index as log, h.at::text, h.campaign,
      c.digest, h.amount::text, h.weight, h.payer, c.released_share as released, t.address, t.symbol, c.decimals
    from (
      (select 'donation' as kind, tx_hash, block_hash, block_number, log_index, at, campaign, amount, weight, payer from donations
        where donor = ${who} and (block_number, log_index) > (${block}, ${log}) and block_number <= ${until}
        order by block_number, log_index limit ${BATCH})
      union all
      (select 'refund', tx_hash, block_hash, block_number, log_index, at, campaign, amount, null, null from refunds
        where donor = ${who} and (block_number, log_index) > (${block}, ${log}) and block_number <= ${until}
        order by block_number, log_index limit ${BATCH})
    ) h join campaigns c on c.id = h.campaign join tokens t on t.address = c.token
    order by h.block_number, h.log_index limit ${BATCH}`
}

async function viewsOf(db: Db, rows: readonly Row[]): Promise<HistoryRow[]> {
  const digests = rows.map(({ digest }) => digest)
  const hashes = rows.map(({ hash }) => hash)
  const [documents, values] = await Promise.all([loadTermsDocuments(db, digests), loadValues(db, hashes)])
  return rows.map((row) => ({
    kind: row.kind,
    txHash: hexOf(row.txHash),
    blockNumber: BigInt(row.block),
    logIndex: row.log,
    at: Number(row.at),
    campaign: hexOf(row.campaign),
    title: documents.get(row.digest)?.title ?? `Campaign ${shortHex(row.campaign)}`,
    amount: BigInt(row.amount),
    value: row.kind === 'refund' ? null : values(valued(row)),
    token: tokenView(row, row.decimals, rulesOf(db)),
    weightBps: row.weight,
    payer: hexOrNull(row.payer),
    releasedShareBps: row.released,
  }))
}

function valued({ hash, amount, address, decimals }: Row) {
  return { blockHash: hash, amount: BigInt(amount), token: address, decimals }
}
