import { BaseError } from '@commonweight/domain/base-error'
import pg, { type Client } from 'pg'
import type { Batch } from '../batch/batch'
import type { BatchRow, Origin } from '../rows/batch-row'
import { copyRows } from '../rows/copy-rows'
import { insertTokens } from '../rows/insert-tokens'
import { TABLE_NAMES, type TableName } from '../rows/tables'

/** A log whose rows the database refuses. */
type Refused = {
  origin: Origin
  reason: string
  /** Whether a row that it refers to is missing (a campaign, a round), and not its own values wrong. */
  isForOthers: boolean
}

type Unit = { origin: Origin; rows: BatchRow[] }

/** SQLSTATEs of constraints between rows: foreign keys and duplicates. */
const OF_OTHER_ROWS = ['23503', '23505']

class MissingCampaignError extends BaseError {}

/**
 * Finds the logs of a batch whose rows the database refuses, by writing smaller and smaller parts of it. Call it in a
 * transaction that is rolled back afterwards.
 */
export async function isolateRefused(client: Client, chainId: number, batch: Batch): Promise<Refused[]> {
  const units = unitsOf(batch)
  const refused: Refused[] = []
  const take = async (part: readonly Unit[]): Promise<void> => {
    const error = await tryWriting(client, chainId, part)
    const [first, ...others] = part
    if (error === null || !first) return
    if (others.length === 0) {
      refused.push({ origin: first.origin, reason: error.message, isForOthers: error.isForOthers })
      return
    }
    const middle = part.length >> 1
    await take(part.slice(0, middle))
    await take(part.slice(middle))
  }
  await take(units)
  return refused
}

/** Rows grouped by their log, in the chain's order. */
function unitsOf({ rows }: Batch): Unit[] {
  const units = new Map<Origin, BatchRow[]>()
  for (const row of [...rows.values()].flat()) {
    const own = units.get(row.origin)
    if (own) own.push(row)
    else units.set(row.origin, [row])
  }
  return [...units]
    .map(([origin, own]) => ({ origin, rows: own }))
    .sort((a, b) => Number(a.origin.blockNumber - b.origin.blockNumber) || a.origin.logIndex - b.origin.logIndex)
}

async function tryWriting(client: Client, chainId: number, part: readonly Unit[]) {
  await client.query('savepoint part')
  try {
    await write(client, chainId, part)
    await client.query('release savepoint part')
    return null
  } catch (error) {
    await client.query('rollback to savepoint part; release savepoint part')
    if (error instanceof MissingCampaignError) return { message: error.message, isForOthers: true }
    if (!isDataError(error)) throw error
    return { message: error.message, isForOthers: OF_OTHER_ROWS.includes(error.code ?? '') }
  }
}

async function write(client: Client, chainId: number, part: readonly Unit[]): Promise<void> {
  const rows = new Map<TableName, BatchRow[]>()
  for (const row of part.flatMap((unit) => unit.rows)) {
    const own = rows.get(row.table)
    if (own) own.push(row)
    else rows.set(row.table, [row])
  }
  await insertTokens(client, chainId, rows)
  for (const table of TABLE_NAMES) {
    const own = rows.get(table)
    if (own) await copyRows(client, chainId, table, own)
  }
  await requireCampaigns(client, part)
}

/**
 * Stands in for foreign keys, which would cost a third of the speed. A skip may name a campaign that does not exist.
 */
async function requireCampaigns(client: Client, part: readonly Unit[]): Promise<void> {
  const named = part.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.table !== 'skips' && 'campaign' in row.values ? [String(row.values.campaign)] : [])),
  )
  const { rows } = await client.query<{ campaign: string }>(
    'select campaign from unnest($1::text[]) campaign where not exists (select from campaigns where id = campaign) limit 1',
    [[...new Set(named)]],
  )
  if (rows[0]) throw new MissingCampaignError(`There is no campaign ${rows[0].campaign}.`)
}

/** The database refuses these values: by themselves (SQLSTATE class 22) or next to other rows (class 23). */
export function isDataError(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
}
