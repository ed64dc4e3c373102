import type { Hex } from 'viem'
import { DifferenceError } from '../errors'
import type { ChainSource } from '../source/chain-source'
import type { RawHeader, RawLog } from '../source/raw-log'
import { bloomMayContain } from './bloom'
import { bloomChance } from './bloom-chance'
import { sameLogs } from './same-logs'

export type CheckLogsParameters = {
  source: Pick<ChainSource, 'readLogsOfBlock' | 'readLogsInReceipts'>
  /** Each contract's address, lower-case, with the first topics of its events. */
  topics: ReadonlyMap<Hex, readonly Hex[]>
  /** First topic of an event that the contracts' views check altogether. */
  summed: Hex
}

/** With more logs than this, receipts are asked for only where logs are that no view sums. */
const MAX_FOR_RECEIPTS = 2_000
/** So many blocks are asked for in one HTTP request. */
const TOGETHER = 16
/** A bloom that admits a log with less chance than this is worth reading the block's receipts. */
const TELLING = 0.05
/** With less chance than this it is proof. */
const CERTAIN = 1e-12

/** @property admitted First topics that the bloom admits though there are no such logs, and how likely that is by chance. */
type Block = { header: RawHeader; logs: RawLog[]; admitted: Hex[]; chance: number }

/**
 * Checks logs against their blocks' headers, of which there must be all: what a header's bloom admits must be there, what
 * it does not admit must not. Blocks in doubt, and those with logs where they are few, are compared with the logs that
 * the node has of that very block, and with its receipts if it serves them.
 * @throws DifferenceError if something is missing, too much, or not the same.
 */
export async function checkLogs(
  parameters: CheckLogsParameters,
  headers: readonly RawHeader[],
  logs: readonly RawLog[],
) {
  const blocks = blocksOf(headers, logs)
  for (const block of blocks) inspect(block, parameters.topics)
  const suspects = blocks.filter(({ admitted }) => admitted.length > 0)
  await inTurns(suspects, (block) => checkAgain(parameters, block))
  const worth = blocks.filter((block) => isWorthReceipts(block, logs.length, parameters))
  await inTurns(worth, (block) => checkReceipts(parameters, block))
}

function blocksOf(headers: readonly RawHeader[], logs: readonly RawLog[]): Block[] {
  const blocks = new Map<Hex, Block>(
    headers.map((header) => [header.hash, { header, logs: [], admitted: [], chance: 1 }]),
  )
  for (const log of logs) blocks.get(log.blockHash)?.logs.push(log)
  return [...blocks.values()]
}

function inspect(block: Block, topics: ReadonlyMap<Hex, readonly Hex[]>): void {
  const { header, logs } = block
  const seen = new Set<string>()
  for (const log of logs) {
    seen.add(`${log.address}${log.topics[0]}`)
    if ([log.address, ...log.topics].every((item) => bloomMayContain(header.logsBloom, item))) continue
    throw new DifferenceError(
      `The node told of a log in block ${BigInt(header.number)} that the block does not contain.`,
    )
  }
  const addresses = new Set<string>(logs.map(({ address }) => address))
  for (const [address, own] of topics) {
    if (!bloomMayContain(header.logsBloom, address)) continue
    const admitted = own.filter((topic) => !seen.has(`${address}${topic}`) && bloomMayContain(header.logsBloom, topic))
    if (admitted.length === 0) continue
    block.admitted.push(...admitted)
    block.chance = Math.min(block.chance, bloomChance(header.logsBloom, own.length, addresses.has(address)))
  }
}

/** Asks for what the bloom admits of the one block. */
async function checkAgain({ source }: CheckLogsParameters, { header, logs, admitted }: Block): Promise<void> {
  const known = logs.filter(({ topics: [topic] }) => admitted.includes(topic))
  if (!sameLogs(known, await source.readLogsOfBlock(header.hash, admitted))) throw leftOutError()
}

function isWorthReceipts({ logs, admitted, chance }: Block, count: number, { summed }: CheckLogsParameters): boolean {
  if (admitted.length > 0 && chance < TELLING) return true
  return count > MAX_FOR_RECEIPTS ? logs.some((log) => log.topics[0] !== summed) : logs.length > 0
}

/** Where there are no receipts, at least a second answer must tell the same. */
async function checkReceipts({ source, topics }: CheckLogsParameters, block: Block): Promise<void> {
  const { header, logs, admitted, chance } = block
  const inReceipts = await source.readLogsInReceipts(header.hash)
  if (inReceipts === null && admitted.length > 0 && chance < CERTAIN) throw leftOutError()
  const found = inReceipts ?? (await source.readLogsOfBlock(header.hash, [...topics.values()].flat()))
  if (sameLogs(logs, found)) return
  if (found.length > logs.length) throw leftOutError()
  const where = inReceipts ? 'than its receipts' : 'when it was asked again'
  throw new DifferenceError(`The node told of other logs in block ${BigInt(header.number)} ${where}.`)
}

function leftOutError(): DifferenceError {
  return new DifferenceError('The node left out logs that its own blocks contain.')
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += TOGETHER) await Promise.all(items.slice(at, at + TOGETHER).map(work))
}
