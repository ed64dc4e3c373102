import { rootOf } from '@commonweight/qf/chain/tally'

type Position = { blockNumber: bigint; logIndex: number; at: bigint }

/** A donation or refresh of one donor in one campaign, and the donor's counted total after it, in 18 decimals. */
export type CountedEvent = Position & { counted: bigint }

export type VetoPointsParameters = {
  submission: Position
  /** The campaign's, in 18 decimals. */
  minimum: bigint
  /** All of the donor's in the campaign, in the chain's order. */
  events: readonly CountedEvent[]
}

/**
 * The points with which a donor can veto a submission, in units of sqrt(1e-18 token), by the rule of Campaigns.veto.
 * They are those that the donor held when the submission was made, in the order of calls, whatever came later. A donor
 * without points gets the first of the submission's own second: within a second the chain knows the order only once
 * points are about to rise again.
 */
export function vetoPoints({ submission, minimum, events }: VetoPointsParameters): bigint {
  let held = 0n
  for (const event of events) {
    const isBefore = isEarlier(event, submission)
    if (!isBefore && (held > 0n || event.at !== submission.at)) break
    held = rootOf(event.counted, minimum)
  }
  return held
}

function isEarlier(a: Position, b: Position): boolean {
  return a.blockNumber < b.blockNumber || (a.blockNumber === b.blockNumber && a.logIndex < b.logIndex)
}
