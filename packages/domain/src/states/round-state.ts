import { MIN_CLAIM_PERIOD, SETTLING_PERIOD } from '@commonweight/abi/constants'

export type RoundState = 'upcoming' | 'open' | 'review' | 'sealable' | 'sealed' | 'closed'

/** What a round's state follows from. Times are Unix seconds. */
export type RoundFacts = {
  start: number
  end: number
  /** In seconds. */
  reviewPeriod: number
  claimUntil: number
  hasCalculator: boolean
  /** 0: not sealed. */
  sealedAt: number
  /** First second at which a posted result that stands can no longer be vetoed; 0: there is none. */
  vetoUntil: number
  /** When a posted result was vetoed; 0: none was. */
  vetoedAt: number
}

/** First second at which sponsors can no longer fund, the operator not disqualify and the calculator not post. */
export function reviewEndsAt({ end, reviewPeriod }: RoundFacts): number {
  return end + reviewPeriod
}

/** First second at which anyone may seal, by the rule of MatchingRounds.seal. */
export function sealableAt(facts: RoundFacts): number {
  if (facts.vetoUntil > 0) return Math.max(reviewEndsAt(facts), facts.vetoUntil)
  return Math.max(reviewEndsAt(facts), facts.vetoedAt) + SETTLING_PERIOD
}

/** The latest that `sealableAt` can become, whatever is posted and vetoed: MatchingRounds.latestSealAt. */
export function latestSealAt(facts: Pick<RoundFacts, 'end' | 'reviewPeriod' | 'hasCalculator'>): number {
  const { end, reviewPeriod, hasCalculator } = facts
  return end + (hasCalculator ? 2 : 1) * reviewPeriod + SETTLING_PERIOD
}

/** First second at which every campaign of the round counts as settled: MatchingRounds.isSettled. */
export function settledFrom(facts: RoundFacts): number {
  return latestSealAt(facts) + MIN_CLAIM_PERIOD
}

/** A round's state at `now` (Unix seconds). */
export function roundState(facts: RoundFacts, now: number): RoundState {
  if (now < facts.start) return 'upcoming'
  if (now < facts.end) return 'open'
  if (now >= facts.claimUntil) return 'closed'
  if (facts.sealedAt > 0) return 'sealed'
  return now < sealableAt(facts) ? 'review' : 'sealable'
}
