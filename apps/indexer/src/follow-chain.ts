import { setTimeout as delay } from 'node:timers/promises'
import type { Address } from 'viem'
import type { Batch, StoredBlock } from './batch'
import type { ChainSource } from './chain-source'
import type { ChainStore } from './chain-store'
import { FatalError, ForkError } from './errors'
import { findAncestor, startBlock } from './find-ancestor'
import { RangeSize } from './range-size'
import type { RawHeader, RawLog } from './raw-log'
import { readBatch } from './read-batch'
import type { EventRow } from './tables'

export type FollowChainParameters = {
  source: ChainSource
  store: ChainStore
  addresses: readonly Address[]
  decode: (log: RawLog) => EventRow[]
  deploymentBlock: bigint
  genesisHash: string
  /** Blocks below the tip that can still change; deeper ones are read in large ranges and checked less. */
  finalityBlocks: number
  pollMs: number
  /** How long a node may tell of a lower head before it is believed that the chain itself went back. */
  lagToleranceMs: number
  signal: AbortSignal
  log: (message: string) => void
}

/** Near the tip every block's header is asked for. */
const MAX_HEADERS = 100
const MAX_BACKOFF_MS = 10_000

type State = {
  head: StoredBlock
  size: RangeSize
  lowerSince: number | null
  /** What follows a block, asked for while the block's own rows were being written. */
  ahead: { parent: string; batch: Promise<Batch> } | null
}

/**
 * Reads the chain into the store for ever: what is there, then each new block, forks undone. Faults of the node are
 * waited out; those of the database are thrown, because the leadership may be lost with the connection.
 * @throws FatalError if a person is needed.
 */
export async function followChain(parameters: FollowChainParameters): Promise<void> {
  const { signal, pollMs, log } = parameters
  const state: State = { head: await firstHead(parameters), size: new RangeSize(), lowerSince: null, ahead: null }
  let failures = 0
  while (!signal.aborted) {
    try {
      const isCaughtUp = await step(parameters, state)
      failures = 0
      if (isCaughtUp) await pause(pollMs, signal)
    } catch (error) {
      if (!(error instanceof NodeFault)) throw error
      state.size.failed()
      failures += 1
      const wait = Math.min(MAX_BACKOFF_MS, pollMs * 2 ** Math.min(failures, 10))
      log(`${error.message} Trying again in ${wait} ms.`)
      await pause(wait, signal)
    }
  }
}

/** The node failed or contradicted itself. */
class NodeFault extends Error {}

async function asking<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ForkError || error instanceof FatalError) throw error
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new NodeFault(line, { cause: error })
  }
}

async function firstHead({ source, store, deploymentBlock }: FollowChainParameters): Promise<StoredBlock> {
  const stored = await store.head()
  if (stored) return stored
  const start = await startBlock(source, deploymentBlock)
  await store.begin(start)
  return start
}

/** One look at the node. @returns Whether there is nothing more to read now. */
async function step(parameters: FollowChainParameters, state: State): Promise<boolean> {
  const tip = await asking(parameters.source.latest())
  const tipNumber = BigInt(tip.number)
  if (tipNumber < state.head.number) return belowHead(parameters, state, tip)
  state.lowerSince = null
  if (tipNumber === state.head.number) {
    if (tip.hash !== state.head.hash) await undoFork(parameters, state, tipNumber)
    return tip.hash === state.head.hash
  }
  try {
    const batch = await asking(nextBatch(parameters, state, tipNumber))
    readAhead(parameters, state, batch.last, tipNumber)
    await parameters.store.apply(batch)
    state.head = batch.last
    state.size.succeeded(countRows(batch))
    return state.head.number === tipNumber
  } catch (error) {
    if (!(error instanceof ForkError)) throw error
    await undoFork(parameters, state, tipNumber)
    return false
  }
}

function nextBatch(parameters: FollowChainParameters, state: State, tip: bigint): Promise<Batch> {
  const { ahead, head } = state
  state.ahead = null
  return ahead?.parent === head.hash ? ahead.batch : read(parameters, state.size, head, tip)
}

/** The node works while the database does. */
function readAhead(parameters: FollowChainParameters, state: State, parent: StoredBlock, tip: bigint): void {
  if (parent.number >= tip) return
  const batch = read(parameters, state.size, parent, tip)
  // Whoever takes it meets the failure; if nobody does, it does not matter.
  batch.catch(() => undefined)
  state.ahead = { parent: parent.hash, batch }
}

function read(parameters: FollowChainParameters, size: RangeSize, parent: StoredBlock, tip: bigint): Promise<Batch> {
  const { source, addresses, decode, finalityBlocks } = parameters
  const final = tip - BigInt(finalityBlocks)
  const isFinal = parent.number < final
  const left = Number((isFinal ? final : tip) - parent.number)
  const to = parent.number + size.next(isFinal ? left : Math.min(left, MAX_HEADERS))
  return readBatch({ source, addresses, decode, parent, to, isFinal })
}

function countRows(batch: Batch): number {
  return [...batch.rows.values()].reduce((sum, rows) => sum + rows.length, 0)
}

/** A lower tip is a node that lags, unless it is of another fork or lasts: then the chain itself went back. */
async function belowHead(parameters: FollowChainParameters, state: State, tip: RawHeader): Promise<boolean> {
  const ring = await parameters.store.ring()
  const oldest = ring.at(-1)?.number ?? 0n
  const isOurs = BigInt(tip.number) < oldest || ring.some(({ hash }) => hash === tip.hash)
  state.lowerSince ??= Date.now()
  if (isOurs && Date.now() - state.lowerSince < parameters.lagToleranceMs) return true
  await undoFork(parameters, state, BigInt(tip.number))
  state.lowerSince = null
  return false
}

async function undoFork(parameters: FollowChainParameters, state: State, tip: bigint): Promise<void> {
  const { source, store, log } = parameters
  const ancestor = await asking(findAncestor(source, await store.ring(), tip))
  const to = ancestor ?? (await restart(parameters))
  log(`Going back from block ${state.head.number} to ${to.number}.`)
  await store.rollback(to)
  state.head = to
}

/** Where to begin anew on the same chain. */
async function restart({ source, deploymentBlock, genesisHash, log }: FollowChainParameters): Promise<StoredBlock> {
  const genesis = await asking(source.header(0n))
  if (genesis.hash !== genesisHash) {
    throw new FatalError(
      `The node is now of another chain, with genesis ${genesis.hash} instead of ${genesisHash}. Use another DATABASE_URL, or on a local chain \`npm run reset\`.`,
    )
  }
  log('The fork began before all remembered blocks: reading the whole chain anew.')
  return asking(startBlock(source, deploymentBlock))
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
}
