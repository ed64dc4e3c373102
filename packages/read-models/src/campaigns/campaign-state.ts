import type { CampaignState } from '../views'

/** What a campaign's state follows from; times in Unix seconds, money in base units. */
export type CampaignFacts = {
  status: 'active' | 'cancelled' | 'failed' | 'completed'
  opensAt: number
  closesAt: number
  total: bigint
  goal: bigint
  cutoff: number
  /** 0: the milestone at work has no approved submission. */
  challengeEndsAt: number
}

/** A campaign's state at `now`, by the rules of Campaigns.isFailed: it has failed before anybody says so on the chain. */
export function campaignState(facts: CampaignFacts, now: number): CampaignState {
  if (facts.status !== 'active') return facts.status
  if (isGoalMissed(facts, now) || isMilestoneMissed(facts, now)) return 'failed'
  if (now < facts.opensAt) return 'upcoming'
  return now < facts.closesAt ? 'open' : 'building'
}

function isGoalMissed(facts: CampaignFacts, now: number): boolean {
  return now >= facts.closesAt && facts.total < facts.goal
}

function isMilestoneMissed(facts: CampaignFacts, now: number): boolean {
  return now >= facts.cutoff && facts.challengeEndsAt === 0
}
