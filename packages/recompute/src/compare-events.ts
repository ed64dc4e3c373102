import type { Hex } from '@commonweight/domain/hex'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import type { RoundEvents } from '@commonweight/sdk/read/get-round-events'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type Difference, differenceOf } from './difference'
import type { MemberSums, RoundSums } from './read-sums'

/**
 * One difference between events and contracts; `ours` is by events.
 * @property campaign Undefined for the round as a whole.
 */
export type EventDifference = Difference<string> & { campaign?: Hex }

/** A campaign's events, added up. */
type EventSums = { isMember: boolean; given: bigint; counted: Map<string, bigint> }

/**
 * Differences between a round's events and the sums that the contracts keep. They reveal a node that leaves out, adds
 * or changes logs, whether campaigns are pinned, sealed or paid. Everything that inputs follow from is compared: terms
 * by their hash; members by their number and each one's standing; donations by the total of each campaign, by S and Q,
 * and by each donor's counted total; and W.
 */
export function compareEvents(events: RoundEvents, sums: RoundSums): EventDifference[] {
  const { round, pinned } = sums
  const { terms, decimals } = events
  const minimum = BigInt(terms.minimum)
  const summed = sumsOf(events)
  const members = [...summed].filter(([, { isMember }]) => isMember)
  const weight = members
    .filter(([campaign]) => !pinned.has(campaign))
    .reduce((sum, [, { counted }]) => sum + matchWeightOf(tallyOf(counted.values(), minimum)), 0n)
  return [
    ...differenceOf('terms', roundTermsHash(terms), round.termsHash),
    ...differenceOf('decimals', decimals, round.decimals),
    ...differenceOf('pool', poolOf(events), round.pool),
    ...differenceOf('weight W', weight, round.weight),
    ...differenceOf('campaigns ever admitted', summed.size, round.members),
    ...differenceOf('pinned campaigns', members.filter(([campaign]) => pinned.has(campaign)).length, round.pinned),
    ...members.flatMap(([campaign, each]) => ofMember(campaign, each, sums, minimum)),
    ...[...summed].filter(([, { isMember }]) => !isMember).flatMap(([campaign]) => ofRemoved(campaign, sums)),
  ]
}

function sumsOf({ events }: RoundEvents): Map<Hex, EventSums> {
  const summed = new Map<Hex, EventSums>()
  for (const event of events) {
    if (event.kind === 'admitted') summed.set(event.campaign, { isMember: true, given: 0n, counted: new Map() })
  }
  for (const event of events) {
    const one = 'campaign' in event ? summed.get(event.campaign) : undefined
    if (one === undefined) continue
    if (event.kind === 'removed') one.isMember = false
    if (event.kind === 'counted') {
      one.given += event.amount
      one.counted.set(event.donor, event.counted)
    }
  }
  return summed
}

function poolOf({ events }: RoundEvents): bigint {
  return events.reduce((pool, event) => (event.kind === 'funded' ? event.pool : pool), 0n)
}

function ofMember(
  campaign: Hex,
  summed: EventSums,
  { members, pinned, paid }: RoundSums,
  minimum: bigint,
): EventDifference[] {
  const kept = members.get(campaign)
  if (kept === undefined) return [{ campaign, what: 'standing', ours: 'admitted', chain: 'none' }]
  const tally = tallyOf(summed.counted.values(), minimum)
  return [
    ...differenceOf('standing', standingBy(kept, pinned.has(campaign)), kept.standing),
    ...differenceOf('given', summed.given + (paid.get(campaign) ?? 0n), kept.total),
    ...differenceOf('S', tally.sumRoots, kept.sumRoots),
    ...differenceOf('Q', tally.sumSquares, kept.sumSquares),
    ...[...summed.counted].flatMap(([donor, counted]) =>
      differenceOf(`counted of ${donor}`, counted, kept.counted.get(donor as Hex) ?? 0n),
    ),
  ].map((difference) => ({ campaign, ...difference }))
}

/** A claim follows a pin, and no input follows from it. */
function standingBy({ standing }: MemberSums, isPinned: boolean): string {
  if (standing === 'claimed') return standing
  return isPinned ? 'pinned' : 'admitted'
}

function ofRemoved(campaign: Hex, { members }: RoundSums): EventDifference[] {
  const standing = members.get(campaign)?.standing ?? 'none'
  return differenceOf('standing', 'removed', standing).map((difference) => ({ campaign, ...difference }))
}
