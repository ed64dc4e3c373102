import type { Prisma } from '@commonweight/postgres/generated/client'

/** What a card is made from. */
export const CAMPAIGN_INCLUDE = {
  tokenInfo: true,
  applied: true,
  entries: true,
  milestones: { orderBy: { index: 'asc' } },
} as const satisfies Prisma.CampaignInclude

export type CampaignRow = Prisma.CampaignGetPayload<{ include: typeof CAMPAIGN_INCLUDE }>
