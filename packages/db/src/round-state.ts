import type { RoundState } from './views'

export type RoundFacts = {
  start: number
  end: number
  reviewPeriod: number
  claimUntil: number
  /** 0: not sealed. */
  sealedAt: number
}

/** A round's state at `now`, in Unix seconds. */
export function roundState(facts: RoundFacts, now: number): RoundState {
  if (now < facts.start) return 'upcoming'
  if (now < facts.end) return 'open'
  if (now >= facts.claimUntil) return 'closed'
  if (facts.sealedAt > 0) return 'sealed'
  return now < facts.end + facts.reviewPeriod ? 'review' : 'sealable'
}
