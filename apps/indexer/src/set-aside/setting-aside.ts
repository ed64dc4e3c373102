import type { Client } from 'pg'
import type { Batch, SetAsideLog } from '../batch/batch'
import { ContradictionError } from '../errors'
import type { BatchRow } from '../rows/batch-row'
import type { TableName } from '../rows/tables'
import { isDataError, isolateRefused } from './isolate-refused'
import type { Suspects } from './suspects'

export type SettingAsideParameters = {
  client: Client
  chainId: number
  suspects: Suspects
  /** Runs work in a transaction that is rolled back at its end; its result stays. */
  undone: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * Writes a batch. Sets aside the logs that could not be decoded and those that the database refuses.
 * @param apply Writes a batch with its set-aside logs.
 * @throws ContradictionError so that everything is read again first: a node may have reported the log wrongly.
 */
export async function writeSettingAside<T>(
  parameters: SettingAsideParameters,
  batch: Batch,
  apply: (batch: Batch) => Promise<T>,
): Promise<T> {
  requireConfirmed(parameters.suspects.unconfirmed(batch.setAside.map((log) => ({ ...log, isForOthers: false }))))
  return write(parameters, batch, apply)
}

async function write<T>(
  parameters: SettingAsideParameters,
  batch: Batch,
  apply: (batch: Batch) => Promise<T>,
): Promise<T> {
  try {
    return await apply(batch)
  } catch (error) {
    if (!isDataError(error) && !(error instanceof ContradictionError)) throw error
    const refused = await findRefused(parameters, batch)
    if (refused.length === 0) throw new ContradictionError(`Events contradict earlier ones: ${error.message}`)
    requireConfirmed(parameters.suspects.unconfirmed(refused.filter(({ isFollowing }) => !isFollowing)))
    return await write(parameters, without(batch, refused), apply)
  }
}

/** @property isFollowing Whether it refers to something that was set aside. */
type Found = SetAsideLog & { isForOthers: boolean; isFollowing: boolean }

async function findRefused(parameters: SettingAsideParameters, batch: Batch): Promise<Found[]> {
  const { client, chainId, undone } = parameters
  const [found, known] = await undone(async () => [
    await isolateRefused(client, chainId, batch),
    await readNamesOfSetAside(client),
  ])
  const own = [...batch.setAside, ...found.flatMap(({ origin, isForOthers }) => (isForOthers ? [] : [origin]))]
  for (const { log } of own) known.add(log.topics[1]?.toLowerCase() ?? '')
  return found.map(({ origin, reason, isForOthers }) => {
    const { log } = origin
    return { log, reason, isForOthers, isFollowing: isForOthers && isNamed(log.topics, known) }
  })
}

function requireConfirmed([first]: readonly SetAsideLog[]): void {
  if (!first) return
  const { blockNumber, logIndex } = first.log
  throw new ContradictionError(
    `Log ${Number(logIndex)} of block ${BigInt(blockNumber)} cannot be decoded or stored: ${first.reason}`,
  )
}

/**
 * Campaigns and rounds that set-aside logs name. Their creation may be one of these logs, so later logs follow them.
 */
async function readNamesOfSetAside(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('select distinct topics[2] as name from set_aside_logs')
  return new Set(rows.map(({ name }) => name))
}

function isNamed(topics: readonly string[], known: ReadonlySet<string>): boolean {
  return topics.slice(1, 3).some((topic) => known.has(topic.toLowerCase()))
}

function without(batch: Batch, logs: readonly SetAsideLog[]): Batch {
  const gone = new Set(logs.map(({ log }) => log))
  const rows = new Map<TableName, BatchRow[]>()
  for (const [table, all] of batch.rows) {
    const kept = all.filter(({ origin }) => !gone.has(origin.log))
    if (kept.length > 0) rows.set(table, kept)
  }
  return { ...batch, rows, setAside: [...batch.setAside, ...logs.map(({ log, reason }) => ({ log, reason }))] }
}
