import { setTimeout as delay } from 'node:timers/promises'
import type { Batch, StoredBlock } from '../batch/batch'
import { readBatch, storedBlock } from '../batch/read-batch'
import { DifferenceError, FatalError, ForkError, UncomparedError } from '../errors'
import type { EventRow } from '../rows/tables'
import type { ChainSource } from '../source/chain-source'
import type { Nodes } from '../source/nodes'
import type { RawHeader, RawLog } from '../source/raw-log'
import type { ChainStore, Compared } from '../store/chain-store'
import { findAncestor, readStartBlock } from './find-ancestor'
import { type FollowState, firstState } from './follow-state'
import { NO_DISPUTE, settleDifference } from './settle-difference'

export type FollowChainParameters = {
  source: ChainSource
  nodes: Pick<Nodes, 'switchNode' | 'distrust' | 'current'>
  store: ChainStore
  check: (headers: readonly RawHeader[], logs: readonly RawLog[]) => Promise<void>
  decode: (log: RawLog) => EventRow[]
  deploymentBlock: bigint
  genesisHash: string
  /** Blocks below the tip that can still change; deeper ones are read in large ranges and compared when all are read. */
  finalityBlocks: number
  pollMs: number
  /** How long a node may tell of a lower head before it is believed that the chain itself went back. */
  lagToleranceMs: number
  signal: AbortSignal
  log: (message: string) => void
}

/** Near the tip batches are small, so that nodes still have the state of their last blocks. */
const MAX_BLOCKS = 100
const MAX_BACKOFF_MS = 10_000
/** Failures in a row after which another node is asked. */
const MAX_FAILURES = 2
/** So often nodes are asked for what the contracts keep at a block, before what it brings is written uncompared. */
const MAX_UNKNOWN = 5
/** At the tip, what could not be compared is tried again, and the tip is noted, so often. */
const LOOK_MS = 1_000

/**
 * Reads the chain into the store for ever: what is there, then each new block, forks undone. Faults of the node are
 * waited out; those of the database are thrown, because the leadership may be lost with the connection.
 * @throws FatalError if a person is needed.
 */
export async function followChain(parameters: FollowChainParameters): Promise<void> {
  const { signal, pollMs } = parameters
  const head = await readOrBeginHead(parameters)
  const state = firstState(head, await readIsCompared(parameters.store, head))
  let failures = 0
  while (!signal.aborted) {
    try {
      const isCaughtUp = await advance(parameters, state)
      failures = 0
      if (isCaughtUp) await pause(pollMs, signal)
    } catch (error) {
      failures += 1
      const message = await handleFault(parameters, state, error, failures)
      const wait = Math.min(MAX_BACKOFF_MS, pollMs * 2 ** Math.min(failures, 10))
      parameters.log(`${message} Trying again in ${wait} ms.`)
      await pause(wait, signal)
    }
  }
}

async function readIsCompared({ state }: ChainStore, head: StoredBlock): Promise<boolean> {
  return (await state.readComparedBlock()) === head.number
}

/** What to do about a fault before reading again. @returns What to say of it. */
async function handleFault(
  parameters: FollowChainParameters,
  state: FollowState,
  error: unknown,
  failures: number,
): Promise<string> {
  const { nodes, log } = parameters
  if (error instanceof DifferenceError) {
    state.size.failed()
    state.ahead = null
    if (state.reading > state.dispute.upTo) state.dispute.upTo = state.reading
    const head = await settleDifference(parameters, state.dispute, error, state.readFrom)
    if (head) Object.assign(state, { head, isCompared: await readIsCompared(parameters.store, head) })
    return 'Reading the range again.'
  }
  if (error instanceof UncomparedError) await handleUncompared(parameters, state)
  else if (error instanceof NodeFault) state.size.failed()
  else throw error
  const node = failures > MAX_FAILURES ? await nodes.switchNode() : null
  if (node) {
    state.ahead = null
    log(`Reading from node ${node}.`)
  }
  return error.message
}

/** A node that tells what the contracts keep at the tip does not have the state that it takes; asking again is in vain. */
async function handleUncompared({ store }: FollowChainParameters, state: FollowState): Promise<void> {
  state.isPruned = state.tip !== null && (await store.hasState(state.tip))
  state.unknown = state.isPruned ? MAX_UNKNOWN : state.unknown + 1
}

/** The node failed or contradicted itself. */
class NodeFault extends Error {}

async function blamingNode<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ForkError || error instanceof FatalError || error instanceof DifferenceError) throw error
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new NodeFault(line, { cause: error })
  }
}

async function readOrBeginHead({ source, store, deploymentBlock }: FollowChainParameters): Promise<StoredBlock> {
  const stored = await store.readHead()
  if (stored) return stored
  const start = await readStartBlock(source, deploymentBlock)
  await store.begin(start)
  return start
}

/** One look at the node. @returns Whether there is nothing more to read now. */
async function advance(parameters: FollowChainParameters, state: FollowState): Promise<boolean> {
  const tip = await blamingNode(parameters.source.readLatest())
  const tipNumber = BigInt(tip.number)
  state.tip = storedBlock(tip)
  await recordTip(parameters, state, tipNumber)
  if (tipNumber < state.head.number) return handleLowerTip(parameters, state, tip)
  state.lowerSince = null
  if (tipNumber === state.head.number) {
    if (tip.hash !== state.head.hash) await undoFork(parameters, state, tipNumber)
    else await compareLate(parameters, state)
    return tip.hash === state.head.hash
  }
  try {
    await compareBacklog(parameters, state, tipNumber)
    const batch = await blamingNode(takeBatch(parameters, state, tipNumber))
    readAhead(parameters, state, batch.last, tipNumber)
    const from = parameters.nodes.current()
    state.readFrom = state.isCompared || state.readFrom === from ? from : null
    await noteProgress(parameters, state, await parameters.store.apply(batch, isPatient(state)), batch.last)
    state.size.succeeded(countRows(batch))
    return state.head.number === tipNumber
  } catch (error) {
    if (!(error instanceof ForkError)) throw error
    await undoFork(parameters, state, tipNumber)
    return false
  }
}

/** What no node lets compare is asked for some times, and then written, until it can be compared. */
function isPatient({ isBlind, unknown }: FollowState): boolean {
  return !isBlind && unknown < MAX_UNKNOWN
}

async function noteProgress(
  { store }: FollowChainParameters,
  state: FollowState,
  compared: Compared,
  head: StoredBlock,
) {
  // What comes after a block without state is written in the same attempt.
  if (head !== state.head) state.unknown = 0
  state.head = head
  state.isCompared = compared === 'agreed'
  state.unknownAt = compared === 'unknown' || compared === 'partly' ? head : null
  if (compared === 'agreed' || compared === 'unknown') state.isBlind = compared === 'unknown' && !state.isPruned
  const { times, mends, upTo } = state.dispute
  // What was read again because it is wrong is not yet right because it was read.
  if (times === 0 || head.number < upTo || (compared !== 'agreed' && mends > 0)) return
  state.dispute = { ...NO_DISPUTE }
  await store.state.clearDifference()
}

/** The blocks before those near the tip are compared once, while nodes may still have the state of the last of them. */
async function compareBacklog(parameters: FollowChainParameters, state: FollowState, tip: bigint): Promise<void> {
  const isTried = state.isBlind || state.unknownAt === state.head
  if (state.isCompared || isTried || state.head.number < tip - BigInt(parameters.finalityBlocks)) return
  await noteProgress(parameters, state, await parameters.store.compare(isPatient(state)), state.head)
}

/** At the tip, what could not be compared before is tried again. */
async function compareLate(parameters: FollowChainParameters, state: FollowState): Promise<void> {
  if (state.isCompared || Date.now() - state.lookedAt < LOOK_MS) return
  state.lookedAt = Date.now()
  await noteProgress(parameters, state, await parameters.store.compare(false), state.head)
}

async function recordTip({ store }: FollowChainParameters, state: FollowState, tip: bigint): Promise<void> {
  if (Date.now() - state.notedAt < LOOK_MS) return
  state.notedAt = Date.now()
  await store.state.noteTip(tip)
}

function takeBatch(parameters: FollowChainParameters, state: FollowState, tip: bigint): Promise<Batch> {
  const { ahead, head } = state
  state.ahead = null
  return ahead?.parent === head.hash ? ahead.batch : readRange(parameters, state, head, tip)
}

/** The node works while the database does. */
function readAhead(parameters: FollowChainParameters, state: FollowState, parent: StoredBlock, tip: bigint): void {
  if (parent.number >= tip) return
  const batch = readRange(parameters, state, parent, tip)
  // Whoever takes it meets the failure; if nobody does, it does not matter.
  batch.catch(() => undefined)
  state.ahead = { parent: parent.hash, batch }
}

function readRange(
  parameters: FollowChainParameters,
  state: FollowState,
  parent: StoredBlock,
  tip: bigint,
): Promise<Batch> {
  const { source, check, decode, finalityBlocks } = parameters
  const final = tip - BigInt(finalityBlocks)
  const isFinal = parent.number < final
  const left = Number((isFinal ? final : tip) - parent.number)
  const to = parent.number + state.size.next(isFinal ? left : Math.min(left, MAX_BLOCKS))
  state.reading = to
  return readBatch({ source, check, decode, parent, to, isFinal })
}

function countRows(batch: Batch): number {
  return [...batch.rows.values()].reduce((sum, rows) => sum + rows.length, 0)
}

/** A lower tip is a node that lags, unless it is of another fork or lasts: then the chain itself went back. */
async function handleLowerTip(parameters: FollowChainParameters, state: FollowState, tip: RawHeader): Promise<boolean> {
  const ring = await parameters.store.readRing()
  const oldest = ring.at(-1)?.number ?? 0n
  const isOurs = BigInt(tip.number) < oldest || ring.some(({ hash }) => hash === tip.hash)
  state.lowerSince ??= Date.now()
  if (isOurs && Date.now() - state.lowerSince < parameters.lagToleranceMs) return true
  await undoFork(parameters, state, BigInt(tip.number))
  state.lowerSince = null
  return false
}

async function undoFork(parameters: FollowChainParameters, state: FollowState, tip: bigint): Promise<void> {
  const { source, store, log } = parameters
  const ancestor = await blamingNode(findAncestor(source, await store.readRing(), tip))
  const to = ancestor ?? (await restart(parameters))
  log(`Going back from block ${state.head.number} to ${to.number}.`)
  await store.rollback(to)
  state.head = to
}

/** Where to begin anew on the same chain. */
async function restart({ source, deploymentBlock, genesisHash, log }: FollowChainParameters): Promise<StoredBlock> {
  const genesis = await blamingNode(source.readHeader(0n))
  if (genesis.hash !== genesisHash) {
    throw new FatalError(
      `The node is now of another chain, with genesis ${genesis.hash} instead of ${genesisHash}. Use another DATABASE_URL, or on a local chain \`npm run reset\`.`,
    )
  }
  log('The fork began before all remembered blocks: reading the whole chain anew.')
  return blamingNode(readStartBlock(source, deploymentBlock))
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
}
