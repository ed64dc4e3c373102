import type { CampaignFacts } from '@commonweight/domain/states/campaign-state'
import type { Standing } from '@commonweight/domain/views/campaign'
import type { Campaign, Prisma, RoundEntry } from '@commonweight/postgres/generated/client'
import type { Tally } from '@commonweight/qf/chain/tally'
import { bigintOf } from '../from-row'

/** What a card is made from. */
export const CAMPAIGN_INCLUDE = {
  tokenInfo: true,
  applied: true,
  entries: true,
  milestones: { orderBy: { index: 'asc' } },
} as const satisfies Prisma.CampaignInclude

export type CampaignRow = Prisma.CampaignGetPayload<{ include: typeof CAMPAIGN_INCLUDE }>

/** What a stored campaign's state follows from. */
export function campaignFacts(row: Campaign): CampaignFacts {
  return {
    status: row.status,
    opensAt: Number(row.opensAt),
    closesAt: Number(row.closesAt),
    total: bigintOf(row.total),
    goal: bigintOf(row.goal),
    cutoff: Number(row.cutoff),
    challengeEndsAt: Number(row.challengeEndsAt),
  }
}

type Applied = { appliedRound: number | null; entries: RoundEntry[] }

/** A campaign's entry in the round that it applied to. Undefined before its admission. */
export function entryOf({ appliedRound, entries }: Applied): RoundEntry | undefined {
  return entries.find((entry) => entry.round === appliedRound)
}

/** A campaign's standing in the round that it applied to. Without an entry, one that left withdrew its application. */
export function standingOf(row: Applied & { hasLeftRound: boolean }): Standing {
  if (row.appliedRound === null) return 'none'
  return entryOf(row)?.standing ?? (row.hasLeftRound ? 'none' : 'applied')
}

/** S and Q as stored. */
export function tallyOf(campaign: Pick<Campaign, 'sumRoots' | 'sumSquares'>): Tally {
  return { sumRoots: bigintOf(campaign.sumRoots), sumSquares: bigintOf(campaign.sumSquares) }
}
