import type { IndexerView } from '@commonweight/domain/views/indexer'
import { type FreshnessFault, freshnessFaults } from '@commonweight/read-models/freshness/freshness-faults'
import { LagWatch } from '@commonweight/read-models/freshness/lag-watch'
import type pg from 'pg'

/** `standby`: another indexer writes, or the database or node is not there yet. */
type Role = 'standby' | 'leading'

/** The current state of the process. */
export type IndexerStatus = {
  role: Role
  /** The newest block that the node reported, and when. */
  tip: bigint | null
  tipSeenAtMs: number
}

type IndexerFault = FreshnessFault | 'node-silent' | 'database-silent'

/** Result of one look at database and process. `lagMs`: how long the database has been behind the chain. */
export type Seen = {
  role: Role
  head: { blockNumber: bigint; blockTime: number; updatedAt: number } | null
  tip: bigint | null
  lagMs: number
  state: IndexerView
  ok: boolean
  faults: IndexerFault[]
  reasons: string[]
}

const MAX_SILENCE_MS = 60_000

const QUERY = `
  select h.block_number, h.block_time, h.updated_at, s.*,
    (select count(*) from set_aside_logs) as set_aside_logs, (select count(*) from tokens where symbol = '') as unnamed_tokens
  from (select 1) one left join head h on true left join indexer_state s on true`

type Row = Record<string, string | null>

/** Returns a function that looks at the database and the process. The lag is measured from the first look on. */
export function indexerLook(client: Pick<pg.Pool, 'query'>, status: IndexerStatus): () => Promise<Seen> {
  const watch = new LagWatch()
  return async () => {
    const row = await client.query<Row>(QUERY).then(
      ({ rows }) => rows[0] ?? {},
      () => null,
    )
    const [head, state] = [headOf(row ?? {}), stateOf(row ?? {})]
    const now = Date.now()
    const tip = newest(status.tip, state.tip)
    if (tip !== null) watch.seeTip(tip, now)
    if (head) watch.seeHead(head.blockNumber, now)
    const [lagMs, stillMs] = [watch.lagMs(now), watch.stillMs(now)]
    const found: [IndexerFault, string][] = row
      ? freshnessFaults({ headBlock: head?.blockNumber ?? null, lagMs, stillMs, difference: state.difference })
      : [['database-silent', 'The database does not answer.']]
    if (status.role === 'leading' && now - status.tipSeenAtMs > MAX_SILENCE_MS) {
      found.push(['node-silent', 'The node has not reported its newest block for over a minute.'])
    }
    const [faults, reasons] = [found.map(([fault]) => fault), found.map(([, reason]) => reason)]
    return { role: status.role, head, tip, lagMs, state, ok: faults.length === 0, faults, reasons }
  }
}

function headOf(row: Row): Seen['head'] {
  if (row.block_number == null) return null
  return {
    blockNumber: BigInt(row.block_number),
    blockTime: Number(row.block_time),
    updatedAt: Number(row.updated_at),
  }
}

function stateOf(row: Row): IndexerView {
  const block = (name: string) => (row[name] == null ? null : BigInt(row[name]))
  const seconds = (name: string) => (row[name] == null ? null : Number(row[name]))
  return {
    tip: block('tip_number'),
    tipSeenAt: seconds('tip_seen_at'),
    comparedBlock: block('compared_block'),
    comparedAt: seconds('compared_at'),
    uncomparedSince: seconds('uncompared_since'),
    difference: row.difference ?? null,
    differsSince: seconds('differs_since'),
    setAsideLogs: Number(row.set_aside_logs ?? 0),
    unnamedTokens: Number(row.unnamed_tokens ?? 0),
  }
}

function newest(a: bigint | null, b: bigint | null): bigint | null {
  return a === null || (b !== null && b > a) ? b : a
}
