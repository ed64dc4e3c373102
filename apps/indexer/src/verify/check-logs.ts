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
  /** First topic of an event whose sums the contracts' views contain. */
  summed: Hex
}

/** With more logs than this, receipts are read only for blocks with events that no view sums. */
const MAX_FOR_RECEIPTS = 2_000
/** Blocks in one HTTP request. */
const TOGETHER = 16
/** If a bloom admits a log by chance with a lower probability than this, the block's receipts are read. */
const SUSPICIOUS = 0.05
/** A lower probability than this is proof that a log is missing. */
const CERTAIN = 1e-12

/**
 * @property admitted First topics that the bloom admits without such logs. `chance`: the probability of that by chance.
 */
type Block = { header: RawHeader; logs: RawLog[]; admitted: Hex[]; chance: number }

/**
 * Checks logs against the headers of all their blocks: what a header's bloom admits must be there, what it does not
 * admit must not. Requests blocks in doubt, and blocks with logs if the logs are few, again by their hash, and compares
 * them with their receipts if the node serves receipts.
 * @throws DifferenceError if a log is missing, surplus or different.
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
      `The node reported a log in block ${BigInt(header.number)} that the block does not contain.`,
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

/** Requests the logs that the bloom admits of one block. */
async function checkAgain({ source }: CheckLogsParameters, { header, logs, admitted }: Block): Promise<void> {
  const known = logs.filter(({ topics: [topic] }) => admitted.includes(topic))
  if (!sameLogs(known, await source.readLogsOfBlock(header.hash, admitted))) throw leftOutError()
}

function isWorthReceipts({ logs, admitted, chance }: Block, count: number, { summed }: CheckLogsParameters): boolean {
  if (admitted.length > 0 && chance < SUSPICIOUS) return true
  return count > MAX_FOR_RECEIPTS ? logs.some((log) => log.topics[0] !== summed) : logs.length > 0
}

/** Without receipts, at least a second answer must be the same. */
async function checkReceipts({ source, topics }: CheckLogsParameters, block: Block): Promise<void> {
  const { header, logs, admitted, chance } = block
  const inReceipts = await source.readLogsInReceipts(header.hash)
  if (inReceipts === null && admitted.length > 0 && chance < CERTAIN) throw leftOutError()
  const found = inReceipts ?? (await source.readLogsOfBlock(header.hash, [...topics.values()].flat()))
  if (sameLogs(logs, found)) return
  if (found.length > logs.length) throw leftOutError()
  const where = inReceipts ? 'than its receipts' : 'when it was asked again'
  throw new DifferenceError(`The node reported other logs in block ${BigInt(header.number)} ${where}.`)
}

function leftOutError(): DifferenceError {
  return new DifferenceError('The node left out logs that its own blocks contain.')
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += TOGETHER) await Promise.all(items.slice(at, at + TOGETHER).map(work))
}
