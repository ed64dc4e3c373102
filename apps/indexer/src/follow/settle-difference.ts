import type { StoredBlock } from '../batch/batch'
import { storedBlock } from '../batch/read-batch'
import { ContradictionError, type DifferenceError } from '../errors'
import type { ChainSource } from '../source/chain-source'
import type { Nodes } from '../source/nodes'
import type { ChainStore } from '../store/chain-store'
import { SumsDifferError } from '../verify/sums-differ-error'
import { readStartBlock } from './find-ancestor'

export type SettleParameters = {
  source: ChainSource
  nodes: Pick<Nodes, 'switchNode' | 'distrust' | 'current'>
  store: ChainStore
  deploymentBlock: bigint
  log: (message: string) => void
}

/** A difference that is not settled yet. */
export type Dispute = {
  /** How often in a row it was found. */
  times: number
  /** How often stored blocks were rolled back and read again because of it, and when last (milliseconds). */
  rereads: number
  rereadAt: number
  /** Block that the head must reach for it to be settled. */
  upTo: bigint
}

export const NO_DISPUTE: Dispute = { times: 0, rereads: 0, rereadAt: 0, upTo: -1n }

/** A difference may disappear on the second attempt. If it does not, health and pages report it. */
const REPORTED_AFTER = 2
/** Without state to compare with, stored rows count as wrong after this many attempts. */
const SUSPECTED_AFTER = 4
const FIRST_PAUSE_MS = 500
const MAX_PAUSE_MS = 60_000

/**
 * Reacts to a difference: switches to the next node; reports the difference if it persists; if stored rows are wrong,
 * rolls back to before the difference began, so that the range is read again.
 * @param readFrom The node that reported all rows that may be wrong; null: several nodes, or unknown.
 * @returns The new head after a rollback, else null.
 */
export async function settleDifference(
  parameters: SettleParameters,
  dispute: Dispute,
  error: DifferenceError,
  readFrom: number | null,
): Promise<StoredBlock | null> {
  const { nodes, store, log } = parameters
  dispute.times += 1
  log(error.message)
  if (error instanceof SumsDifferError && error.isContradiction && readFrom === nodes.current()) nodes.distrust()
  const node = await nodes.switchNode()
  if (node) log(`Reading from node ${node}.`)
  if (dispute.times < REPORTED_AFTER) return null
  await store.state.noteDifference(error.message)
  if (!(await isStoredWrong(store, dispute, error)) || isTooEarly(dispute)) return null
  return rollBack(parameters, dispute, error)
}

async function isStoredWrong(store: ChainStore, { times }: Dispute, error: DifferenceError): Promise<boolean> {
  if (error instanceof ContradictionError) return times > REPORTED_AFTER
  if (!(error instanceof SumsDifferError)) return false
  const found = await store.compareAgain(error.findings)
  return found === 'different' || (found === 'unknown' && times >= SUSPECTED_AFTER)
}

/** Repeated rollbacks would load the nodes and take correct rows from pages, so the pause between them doubles. */
function isTooEarly({ rereads, rereadAt }: Dispute): boolean {
  return rereads > 0 && Date.now() - rereadAt < Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** rereads)
}

async function rollBack(parameters: SettleParameters, dispute: Dispute, error: DifferenceError) {
  const { store, log } = parameters
  const to = await findBlockBefore(parameters, error).catch(() => null)
  if (!to) return null
  log(`Stored rows are wrong: rolling back to block ${to.number} to read them again.`)
  await store.rollback(to)
  dispute.rereads += 1
  dispute.rereadAt = Date.now()
  return to
}

async function findBlockBefore({ source, store, deploymentBlock }: SettleParameters, error: DifferenceError) {
  const first = error instanceof SumsDifferError ? await store.findBeginning(error.findings) : null
  const start = await readStartBlock(source, deploymentBlock)
  return first === null || first <= start.number + 1n ? start : storedBlock(await source.readHeader(first - 1n))
}
