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

/** How a difference stands that has not been settled yet. */
export type Dispute = {
  /** How often it was met in a row. */
  times: number
  /** How often what is written was read again for it, and when for the last time. */
  mends: number
  mendedAt: number
  /** Block that the head must reach for it to be settled. */
  upTo: bigint
}

export const NO_DISPUTE: Dispute = { times: 0, mends: 0, mendedAt: 0, upTo: -1n }

/** A difference may be gone when it is looked at again; from then on health and pages say it. */
const STAYS = 2
/** Without states to compare with, what is written is suspected after so many times. */
const SUSPECTED = 4
const FIRST_PAUSE_MS = 500
const MAX_PAUSE_MS = 60_000

/**
 * What to do about a difference: another node is asked next; if it stays, it is said; if it lies in what is written already, the
 * head goes back to before it began, to read it again.
 * @param readFrom The node that all of what may be wrong comes from; null: several, or not known.
 * @returns The new head if it went back.
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
  if (dispute.times < STAYS) return null
  await store.state.noteDifference(error.message)
  if (!(await isStoredWrong(store, dispute, error)) || isTooEarly(dispute)) return null
  return goBack(parameters, dispute, error)
}

async function isStoredWrong(store: ChainStore, { times }: Dispute, error: DifferenceError): Promise<boolean> {
  if (error instanceof ContradictionError) return times > STAYS
  if (!(error instanceof SumsDifferError)) return false
  const found = await store.compareAgain(error.findings)
  return found === 'different' || (found === 'unknown' && times >= SUSPECTED)
}

/** Reading everything again and again would wear nodes out, and take from pages what is right in it. */
function isTooEarly({ mends, mendedAt }: Dispute): boolean {
  return mends > 0 && Date.now() - mendedAt < Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** mends)
}

async function goBack(parameters: SettleParameters, dispute: Dispute, error: DifferenceError) {
  const { store, log } = parameters
  const to = await findBlockBefore(parameters, error).catch(() => null)
  if (!to) return null
  log(`What is written is wrong: going back to block ${to.number} to read it again.`)
  await store.rollback(to)
  dispute.mends += 1
  dispute.mendedAt = Date.now()
  return to
}

async function findBlockBefore({ source, store, deploymentBlock }: SettleParameters, error: DifferenceError) {
  const first = error instanceof SumsDifferError ? await store.findBeginning(error.findings) : null
  const start = await readStartBlock(source, deploymentBlock)
  return first === null || first <= start.number + 1n ? start : storedBlock(await source.readHeader(first - 1n))
}
