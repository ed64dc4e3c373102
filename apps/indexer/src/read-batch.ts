import type { Address } from 'viem'
import type { Batch, BatchRow, Origin, StoredBlock } from './batch'
import { bloomMayContain } from './bloom'
import type { ChainSource } from './chain-source'
import { ForkError, InconsistentNodeError } from './errors'
import type { RawHeader, RawLog } from './raw-log'
import type { EventRow, TableName } from './tables'

export type ReadBatchParameters = {
  source: ChainSource
  addresses: readonly Address[]
  decode: (log: RawLog) => EventRow[]
  parent: { number: bigint; hash: string }
  to: bigint
  /** Blocks that can no longer change: only the first and the last header are asked for. Otherwise all are, and checked. */
  isFinal: boolean
}

/**
 * Reads the blocks after `parent` up to `to` and checks that the node's answers fit together.
 * @throws ForkError if they do not continue `parent`; InconsistentNodeError if they contradict each other.
 */
export async function readBatch(parameters: ReadBatchParameters): Promise<Batch> {
  const { source, parent, to, isFinal } = parameters
  const from = parent.number + 1n
  // Sent together, so that a node which has not reached `to` cannot answer with the logs that it happens to have.
  const [headers, logs] = await Promise.all([
    isFinal && from < to ? Promise.all([source.header(from), source.header(to)]) : source.headers(from, to),
    source.logs(from, to),
  ])
  checkParent(headers, parent)
  if (!isFinal) checkChain(headers)
  checkLogs(logs, headers, { from, to })
  if (!isFinal) await checkBlooms(parameters, headers, logs)
  const last = headers.at(-1)
  if (!last) throw new InconsistentNodeError(`The node does not have block ${to}.`)
  const times = await timesOf(source, headers, logs)
  const rows = rowsOf(logs, times, parameters.decode)
  return { parent, last: storedBlock(last), blocks: headers.map(storedBlock), rows }
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

function checkLogs(logs: readonly RawLog[], headers: readonly RawHeader[], { from, to }: { from: bigint; to: bigint }) {
  const hashes = new Map(headers.map(({ number, hash }) => [number, hash]))
  for (const { blockNumber, blockHash, removed } of logs) {
    const number = BigInt(blockNumber)
    const expected = hashes.get(blockNumber)
    const isWrong = removed || number < from || number > to || (expected !== undefined && expected !== blockHash)
    if (isWrong)
      throw new InconsistentNodeError(`The node sent a log of block ${number} (${blockHash}) from elsewhere.`)
  }
}

/** A header's bloom tells where logs must be: a node that answers with none is asked for that block, in two ways. */
async function checkBlooms(parameters: ReadBatchParameters, headers: readonly RawHeader[], logs: readonly RawLog[]) {
  const { source, addresses } = parameters
  const seen = new Set(logs.map(({ blockHash }) => blockHash))
  const suspects = headers.filter(
    ({ hash, logsBloom }) => !seen.has(hash) && addresses.some((address) => bloomMayContain(logsBloom, address)),
  )
  const isMissing = async ({ hash }: RawHeader) => {
    const found = await source.logsOfBlock(hash)
    return found.length > 0 || ((await source.logsInReceipts(hash))?.length ?? 0) > 0
  }
  const missing = await Promise.all(suspects.map(isMissing))
  if (missing.includes(true)) throw new InconsistentNodeError('The node left out logs that its own blocks contain.')
}

/** Block times by hash; asked for where neither a header nor the logs tell. */
async function timesOf(source: ChainSource, headers: readonly RawHeader[], logs: readonly RawLog[]) {
  const times = new Map<string, bigint>(headers.map(({ hash, timestamp }) => [hash, BigInt(timestamp)]))
  const unknown = new Map<string, RawLog>()
  for (const log of logs) {
    if (times.has(log.blockHash)) continue
    if (log.blockTimestamp) times.set(log.blockHash, BigInt(log.blockTimestamp))
    else unknown.set(log.blockHash, log)
  }
  const asked = await Promise.all([...unknown.values()].map(({ blockNumber }) => source.header(BigInt(blockNumber))))
  for (const { hash, timestamp } of asked) times.set(hash, BigInt(timestamp))
  return times
}

function rowsOf(logs: readonly RawLog[], times: Map<string, bigint>, decode: (log: RawLog) => EventRow[]) {
  const rows = new Map<TableName, BatchRow[]>()
  const seen = new Set<string>()
  for (const log of inOrder(logs)) {
    const origin = originOf(log, times)
    const key = `${log.blockNumber}/${log.logIndex}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const row of decode(log)) {
      const list = rows.get(row.table) ?? []
      if (list.length === 0) rows.set(row.table, list)
      list.push({ ...row, origin })
    }
  }
  return rows
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
  }
}
