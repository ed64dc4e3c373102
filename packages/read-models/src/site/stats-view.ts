import type { TokenView } from '../views'

/** The site in numbers; money per token of its list, in that order, as far as campaigns use it. */
export type StatsView = {
  campaigns: number
  openCampaigns: number
  rounds: number
  donations: number
  donors: number
  releasedMilestones: number
  tokens: { token: TokenView; donated: bigint; matched: bigint; released: bigint; refunded: bigint }[]
}
