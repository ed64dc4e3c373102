import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import { type Parts, partsOf } from './claim'
import type { Event } from './read-logs'

/**
 * What a campaign's events add up to.
 * @param all Those of one campaign, in order. @param recovered Those of rounds. @param rounds The contract of rounds,
 * whose match also comes back as a refund.
 */
export function campaignSums(all: readonly Event[], recovered: readonly Event[], rounds: string): Parts {
  const events = all.filter(({ args }) => args.donor !== rounds)
  const given = new Map<string, bigint>()
  const counted = new Map<string, bigint>()
  const kept = new Map<string, bigint>()
  for (const { name, args, numbers } of events) {
    const { donor = '' } = args
    const { amount = 0n } = numbers
    if (name === 'Donated') {
      given.set(donor, (given.get(donor) ?? 0n) + amount)
      kept.set(donor, (kept.get(donor) ?? 0n) + amount)
    }
    if (name === 'Donated' || name === 'Refreshed') counted.set(donor, numbers.counted ?? 0n)
    if (name === 'Refunded') kept.set(donor, 0n)
  }
  const releasedShare = Number(lastOf(events, 'Released')?.numbers.releasedShare ?? 0n)
  const back = [...kept.values()].map((amount) => partOf(amount, FULL_SHARE - releasedShare))
  return partsOf({
    donors: given.size,
    donated: sumOf([...given.values()]),
    counted: sumOf([...counted.values()]),
    matched: sumOf(amountsOf(events, 'MatchCredited')),
    refunded: sumOf(amountsOf(events, 'Refunded')),
    refundable: sumOf(back),
    waiting: back.filter((amount) => amount > 0n).length,
    recovered: sumOf(amountsOf(recovered, 'Recovered')),
  })
}

/** The deadline of a milestone that was extended; null: it was not. */
export function extendedDeadline(events: readonly Event[], index: string): string | null {
  const of = events.filter(({ name, args }) => name === 'Extended' && args.milestone === index)
  return of.at(-1)?.args.deadline ?? null
}

/** Words of attesters and backers about one submission, in events of its campaign. */
export function submissionSums(events: readonly Event[], number: string): Parts {
  const of = events.filter(({ args }) => args.submission === number)
  const named = (name: string) => of.filter((event) => event.name === name)
  const denials = named('Denied')
  const isDenied = (attester: string | undefined) => denials.some(({ args }) => args.attester === attester)
  const windows = of.filter(({ name }) => name === 'ChallengeStarted' || name === 'ChallengeEnded')
  return partsOf({
    objections: named('VetoCast').length,
    vetoes: sumOf(named('VetoCast').map(({ numbers }) => numbers.points ?? 0n)),
    approvals: named('Approved').filter(({ args }) => !isDenied(args.attester)).length,
    denials: denials.length,
    challengeEndsAt: windows.at(-1)?.args.endsAt ?? 0,
  })
}

export function amountsOf(events: readonly Event[], event: string): bigint[] {
  return events.filter(({ name }) => name === event).map(({ numbers }) => numbers.amount ?? 0n)
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n)
}

function lastOf(events: readonly Event[], event: string): Event | undefined {
  return events.filter(({ name }) => name === event).at(-1)
}
