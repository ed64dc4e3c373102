import { setTimeout as delay } from 'node:timers/promises'
import { BaseError } from '@commonweight/domain/base-error'
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
  /** Blocks below the tip that can still change. Deeper ones are read in large ranges and compared after the last. */
  finalityBlocks: number
  pollMs: number
  /** How long a lower head counts as node lag before it counts as a rollback. */
  lagToleranceMs: number
  signal: AbortSignal
  log: (message: string) => void
}

/** Near the tip batches are small: nodes must still have the state of their last blocks. */
const MAX_BLOCKS = 100
const MAX_BACKOFF_MS = 10_000
/** After more failures in a row than this, the next node is read from. */
const MAX_FAILURES = 2
/** Attempts to compare a batch with the contracts before it is written uncompared. */
const MAX_UNKNOWN = 5
/** Interval at the tip of attempts to compare what could not be compared, and of recording the tip. */
const LOOK_MS = 1_000

/**
 * Indexes the chain until aborted: first the backlog, then each new block, rolling back forks. Retries after errors of
 * the node. Throws errors of the database, because the leadership may be lost with the connection.
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

/** Reacts to an error before the next attempt. @returns The sentence to log. */
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

/** A node that answers at the tip has pruned the state of the block: asking again would not help. */
async function handleUncompared({ store }: FollowChainParameters, state: FollowState): Promise<void> {
  state.isPruned = state.tip !== null && (await store.hasState(state.tip))
  state.unknown = state.isPruned ? MAX_UNKNOWN : state.unknown + 1
}

/** The node failed or contradicted itself: the range is read again. */
class NodeFault extends BaseError {}

/** Turns errors of `work` into NodeFaults, except for those that the loop handles by themselves. */
async function blamingNode<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ForkError || error instanceof FatalError || error instanceof DifferenceError) throw error
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
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

/** Reads the tip, then rolls back, compares, or writes one batch. @returns Whether the head is the tip. */
async function advance(parameters: FollowChainParameters, state: FollowState): Promise<boolean> {
  const tip = await blamingNode(parameters.source.readLatest())
  const tipNumber = BigInt(tip.number)
  state.tip = storedBlock(tip)
  await recordTip(parameters, state, tipNumber)
  if (tipNumber < state.head.number) return handleLowerTip(parameters, state, tip)
  state.lowerSince = null
  if (tipNumber === state.head.number) {
    if (tip.hash !== state.head.hash) await rollBackFork(parameters, state, tipNumber)
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
    await rollBackFork(parameters, state, tipNumber)
    return false
  }
}

/**
 * A batch that cannot be compared is tried several times. Then batches are written uncompared until nodes have state.
 */
function isPatient({ isBlind, unknown }: FollowState): boolean {
  return !isBlind && unknown < MAX_UNKNOWN
}

async function noteProgress(
  { store }: FollowChainParameters,
  state: FollowState,
  compared: Compared,
  head: StoredBlock,
) {
  // Attempts are counted for each head.
  if (head !== state.head) state.unknown = 0
  state.head = head
  state.isCompared = compared === 'agreed'
  state.unknownAt = compared === 'unknown' || compared === 'partly' ? head : null
  if (compared === 'agreed' || compared === 'unknown') state.isBlind = compared === 'unknown' && !state.isPruned
  const { times, rereads, upTo } = state.dispute
  // Rows that were read again because they were wrong count as right only once they are compared.
  if (times === 0 || head.number < upTo || (compared !== 'agreed' && rereads > 0)) return
  state.dispute = { ...NO_DISPUTE }
  await store.state.clearDifference()
}

/** Compares the backlog once, at its end, while nodes may still have the state of its last block. */
async function compareBacklog(parameters: FollowChainParameters, state: FollowState, tip: bigint): Promise<void> {
  const isTried = state.isBlind || state.unknownAt === state.head
  if (state.isCompared || isTried || state.head.number < tip - BigInt(parameters.finalityBlocks)) return
  await noteProgress(parameters, state, await parameters.store.compare(isPatient(state)), state.head)
}

/** At the tip, tries again to compare what could not be compared before. */
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

/** Requests the next range while the database writes this one. */
function readAhead(parameters: FollowChainParameters, state: FollowState, parent: StoredBlock, tip: bigint): void {
  if (parent.number >= tip) return
  const batch = readRange(parameters, state, parent, tip)
  // `takeBatch` throws the failure; if the batch is not taken, the failure does not matter.
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

/** A lower tip counts as node lag, unless it is on another fork or lasts too long: then the chain was rolled back. */
async function handleLowerTip(parameters: FollowChainParameters, state: FollowState, tip: RawHeader): Promise<boolean> {
  const ring = await parameters.store.readRing()
  const oldest = ring.at(-1)?.number ?? 0n
  const isOurs = BigInt(tip.number) < oldest || ring.some(({ hash }) => hash === tip.hash)
  state.lowerSince ??= Date.now()
  if (isOurs && Date.now() - state.lowerSince < parameters.lagToleranceMs) return true
  await rollBackFork(parameters, state, BigInt(tip.number))
  state.lowerSince = null
  return false
}

async function rollBackFork(parameters: FollowChainParameters, state: FollowState, tip: bigint): Promise<void> {
  const { source, store, log } = parameters
  const ancestor = await blamingNode(findAncestor(source, await store.readRing(), tip))
  const to = ancestor ?? (await restart(parameters))
  log(`Rolling back from block ${state.head.number} to ${to.number}.`)
  await store.rollback(to)
  state.head = to
}

/** The block to start from again on the same chain. */
async function restart({ source, deploymentBlock, genesisHash, log }: FollowChainParameters): Promise<StoredBlock> {
  const genesis = await blamingNode(source.readHeader(0n))
  if (genesis.hash !== genesisHash) {
    throw new FatalError(
      `The node is now of another chain, with genesis ${genesis.hash} instead of ${genesisHash}. Use another DATABASE_URL, or on a local chain \`npm run reset\`.`,
    )
  }
  log('The fork began before all remembered blocks: reading the whole chain again.')
  return blamingNode(readStartBlock(source, deploymentBlock))
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
}
