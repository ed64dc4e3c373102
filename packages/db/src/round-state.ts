import type { RoundState } from './views'

export type RoundFacts = {
  start: number
  end: number
  reviewPeriod: number
  claimUntil: number
  /** 0: not sealed. */
  sealedAt: number
  /** First second at which a posted result that stands can no longer be vetoed; 0: there is none. */
  vetoUntil: number
}

/** First second at which anyone may seal. */
export function sealableAt({ end, reviewPeriod, vetoUntil }: RoundFacts): number {
  return Math.max(end + reviewPeriod, vetoUntil)
}

/** A round's state at `now`, in Unix seconds. */
export function roundState(facts: RoundFacts, now: number): RoundState {
  if (now < facts.start) return 'upcoming'
  if (now < facts.end) return 'open'
  if (now >= facts.claimUntil) return 'closed'
  if (facts.sealedAt > 0) return 'sealed'
  return now < sealableAt(facts) ? 'review' : 'sealable'
}
