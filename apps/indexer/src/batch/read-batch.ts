import { ForkError, InconsistentNodeError } from '../errors'
import type { BatchRow, Origin } from '../rows/batch-row'
import type { EventRow, TableName } from '../rows/tables'
import type { ChainSource } from '../source/chain-source'
import type { RawHeader, RawLog } from '../source/raw-log'
import type { Batch, SetAsideLog, StoredBlock } from './batch'

export type ReadBatchParameters = {
  source: ChainSource
  /** Checks logs against the headers of all their blocks. */
  check: (headers: readonly RawHeader[], logs: readonly RawLog[]) => Promise<void>
  decode: (log: RawLog) => EventRow[]
  parent: { number: bigint; hash: string }
  to: bigint
  isFinal: boolean
}

/**
 * Reads the blocks after `parent` up to `to` and checks that the node's answers fit together.
 * @throws ForkError if they do not continue `parent`; InconsistentNodeError or DifferenceError if answers contradict
 * each other.
 */
export async function readBatch(parameters: ReadBatchParameters): Promise<Batch> {
  const { source, parent, to, isFinal } = parameters
  const from = parent.number + 1n
  // Sent together: a node that has not reached `to` must not answer with the logs that it happens to have.
  const [headers, logs] = await Promise.all([source.readHeaders(from, to), source.readLogs(from, to)])
  checkParent(headers, parent)
  checkChain(headers)
  checkPlaces(logs, headers)
  await parameters.check(headers, logs)
  const last = headers.at(-1)
  if (!last) throw new InconsistentNodeError(`The node does not have block ${to}.`)
  const times = new Map(headers.map(({ hash, timestamp }) => [hash as string, BigInt(timestamp)]))
  const read = rowsOf(logs, times, parameters.decode)
  return { parent, isFinal, last: storedBlock(last), blocks: headers.map(storedBlock), ...read }
}

export function storedBlock({ number, hash, parentHash, timestamp }: RawHeader): StoredBlock {
  return { number: BigInt(number), hash, parentHash, time: BigInt(timestamp) }
}

function checkParent([first]: readonly RawHeader[], parent: { number: bigint; hash: string }): void {
  if (first && BigInt(first.number) !== parent.number + 1n) {
    throw new InconsistentNodeError(`The node answered block ${parent.number + 1n} with ${BigInt(first.number)}.`)
  }
  if (first?.parentHash !== parent.hash) {
    throw new ForkError(`Block ${parent.number + 1n} does not continue the stored chain.`)
  }
}

function checkChain(headers: readonly RawHeader[]): void {
  for (const [i, header] of headers.entries()) {
    const previous = headers[i - 1]
    if (!previous) continue
    if (BigInt(header.number) !== BigInt(previous.number) + 1n || header.parentHash !== previous.hash) {
      throw new InconsistentNodeError(`Block ${BigInt(header.number)} does not continue the one before it.`)
    }
  }
}

/** Each log must belong to one of the blocks, by number, hash and time. */
function checkPlaces(logs: readonly RawLog[], headers: readonly RawHeader[]): void {
  const byNumber = new Map(headers.map((header) => [header.number, header]))
  for (const { blockNumber, blockHash, blockTimestamp, removed } of logs) {
    const header = byNumber.get(blockNumber)
    const isAtOtherTime = blockTimestamp && header && BigInt(blockTimestamp) !== BigInt(header.timestamp)
    if (removed || header?.hash !== blockHash || isAtOtherTime) {
      throw new InconsistentNodeError(`The node sent a log of block ${blockNumber} (${blockHash}) from elsewhere.`)
    }
  }
}

function rowsOf(logs: readonly RawLog[], times: Map<string, bigint>, decode: (log: RawLog) => EventRow[]) {
  const rows = new Map<TableName, BatchRow[]>()
  const setAside: SetAsideLog[] = []
  const seen = new Set<string>()
  for (const log of inOrder(logs)) {
    const origin = originOf(log, times)
    const key = `${log.blockNumber}/${log.logIndex}`
    if (seen.has(key)) continue
    seen.add(key)
    const decoded = tryDecoding(decode, log)
    if ('reason' in decoded) setAside.push(decoded)
    for (const row of 'reason' in decoded ? [] : decoded) {
      const list = rows.get(row.table) ?? []
      if (list.length === 0) rows.set(row.table, list)
      list.push({ ...row, origin })
    }
  }
  return { rows, setAside }
}

/** A log's rows, or why it has none. */
function tryDecoding(decode: (log: RawLog) => EventRow[], log: RawLog): EventRow[] | SetAsideLog {
  try {
    return decode(log)
  } catch (error) {
    if (error instanceof InconsistentNodeError) throw error
    return { log, reason: error instanceof Error ? error.message : String(error) }
  }
}

function inOrder(logs: readonly RawLog[]): RawLog[] {
  return [...logs].sort(
    (a, b) => Number(a.blockNumber) - Number(b.blockNumber) || Number(a.logIndex) - Number(b.logIndex),
  )
}

function originOf(log: RawLog, times: Map<string, bigint>): Origin {
  const time = times.get(log.blockHash)
  if (time === undefined) throw new InconsistentNodeError(`The block of a log, ${log.blockHash}, is not of this chain.`)
  return {
    blockNumber: BigInt(log.blockNumber),
    blockHash: log.blockHash,
    logIndex: Number(log.logIndex),
    txHash: log.transactionHash,
    time,
    log,
  }
}
