import type { CampaignState } from './campaign-state'

export type MilestoneState = 'released' | 'in-challenge' | 'releasable' | 'submitted' | 'at-work' | 'waiting' | 'lost'

export type MilestoneFacts = {
  state: CampaignState
  /** Milestones released so far. */
  released: number
  /** Number of the submission that awaits approval or release; 0: none. */
  submission: number
  challengeEndsAt: number
}

/** The state at `now` (Unix seconds) of the milestone with this index. */
export function milestoneState(facts: MilestoneFacts, index: number, now: number): MilestoneState {
  if (index < facts.released) return 'released'
  if (facts.state === 'failed' || facts.state === 'cancelled') return 'lost'
  if (index > facts.released) return 'waiting'
  if (facts.challengeEndsAt > 0) return now < facts.challengeEndsAt ? 'in-challenge' : 'releasable'
  // A campaign without a goal takes evidence before it opens.
  if (facts.submission > 0) return 'submitted'
  return facts.state === 'upcoming' ? 'waiting' : 'at-work'
}
