import { compareEvents, type EventDifference } from '@commonweight/recompute/compare-events'
import { readSums } from '@commonweight/recompute/read-sums'
import { getRoundAt } from '@commonweight/sdk/read/get-round-at'
import { getRoundEvents, type RoundEvents, RoundEventsError } from '@commonweight/sdk/read/get-round-events'
import { getBlockNumber } from 'viem/actions'
import { BadInputError } from '../input-errors'
import type { RoundConnection } from './connect'

/** A round's events, and what the contracts say otherwise. */
export type ComparedEvents = { events: RoundEvents; differences: EventDifference[] }

/** How many differences are named: enough to recognise a node that answers nonsense. */
const MAX_NAMED = 20

/**
 * A round's events up to a block, compared with the sums that the contracts keep. This detects a node that leaves out
 * or changes logs, in every state of the round.
 * @returns Where the node has the state of the newest block only, the events up to there: those of earlier blocks are
 * among them. @throws BadInputError if the events and the contracts differ, or the node has no state at all.
 */
export async function readCheckedEvents(
  connection: RoundConnection,
  warn: (message: string) => void,
): Promise<RoundEvents> {
  const { events, differences } = await readComparedEvents(connection, warn)
  if (differences.length === 0) return events
  const said = differences.slice(0, MAX_NAMED).map(sentenceOf)
  const more = differences.length > said.length ? `; and ${differences.length - said.length} more` : ''
  throw disagreement(`${said.join('; ')}${more}`)
}

/**
 * The same, for callers that report the differences themselves. @throws BadInputError if the node has no state at all.
 */
export async function readComparedEvents(
  connection: RoundConnection,
  warn: (message: string) => void,
): Promise<ComparedEvents> {
  const compared = await readAndCompare(connection)
  if (compared !== undefined) return compared
  const newest = await getBlockNumber(connection.client, { cacheTime: 0 })
  const late = newest === connection.block ? undefined : await readAndCompare({ ...connection, block: newest })
  if (late === undefined) {
    throw new BadInputError(`The node has no state of block ${newest}, so nothing can be checked. Ask another node.`)
  }
  warn(`The node has no state of block ${connection.block} any more: its logs were checked at block ${newest}.`)
  return late
}

async function readAndCompare(connection: RoundConnection): Promise<ComparedEvents | undefined> {
  const events = await readEvents(connection)
  const sums = await readSums({ ...connection, events })
  return sums && { events, differences: compareEvents(events, sums) }
}

async function readEvents(connection: RoundConnection): Promise<RoundEvents> {
  try {
    return await getRoundEvents(connection.client, connection)
  } catch (cause) {
    const isMissing = cause instanceof RoundEventsError && cause.reason === 'no-round'
    if (!isMissing || (await getRoundAt(connection.client, connection)) === undefined) throw cause
    throw disagreement(`round ${connection.round}: none by events, there in the contract`)
  }
}

function disagreement(what: string): BadInputError {
  return new BadInputError(`The node's logs and state do not agree (${what}). Ask another node.`)
}

/** `campaign 0x...: S 12 by events, 13 in the contract`. */
export function sentenceOf({ campaign, what, ours, chain }: EventDifference): string {
  const subject = campaign === undefined ? `${what}:` : `campaign ${campaign}: ${what}`
  return `${subject} ${ours} by events, ${chain} in the contract`
}
