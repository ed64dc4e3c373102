export const CAMPAIGN_STATES = [
  'upcoming',
  'open',
  'building', // closed to donations, goal reached, milestones under way
  'failed',
  'cancelled',
  'completed',
] as const

/**
 * Where a campaign is in its life. It follows from stored facts and the time of reading, and is never stored itself.
 */
export type CampaignState = (typeof CAMPAIGN_STATES)[number]

/** What a campaign's state follows from. Times are Unix seconds, money is base units. */
export type CampaignFacts = {
  status: 'active' | 'cancelled' | 'failed' | 'completed'
  opensAt: number
  closesAt: number
  total: bigint
  goal: bigint
  cutoff: number
  /** 0: the current milestone has no approved submission. */
  challengeEndsAt: number
}

/**
 * A campaign's state at `now` (Unix seconds), by the rules of Campaigns.isFailed. It has failed before anyone records
 * so on the chain. Read models repeat this rule in SQL; a test there compares the two.
 */
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
