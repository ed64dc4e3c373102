import type { TokenView } from './token'

/** The site in numbers. Money is summed for each token of the site's list, in that order, if campaigns use it. */
export type StatsView = {
  campaigns: number
  openCampaigns: number
  rounds: number
  donations: number
  donors: number
  releasedMilestones: number
  tokens: { token: TokenView; donated: bigint; matched: bigint; released: bigint; refunded: bigint }[]
}
