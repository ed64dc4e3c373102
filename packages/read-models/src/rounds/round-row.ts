import type { RoundFacts } from '@commonweight/domain/states/round-state'
import type { Prisma, Round } from '@commonweight/postgres/generated/client'

/** What a card is made from. */
export const ROUND_INCLUDE = { tokenInfo: true } as const satisfies Prisma.RoundInclude

export type RoundRow = Prisma.RoundGetPayload<{ include: typeof ROUND_INCLUDE }>

/** What a stored round's state follows from. */
export function roundFacts(row: Round): RoundFacts {
  return {
    start: Number(row.start),
    end: Number(row.end),
    reviewPeriod: Number(row.reviewPeriod),
    claimUntil: Number(row.claimUntil),
    hasCalculator: row.calculator !== null,
    sealedAt: Number(row.sealedAt),
    vetoUntil: Number(row.vetoUntil),
    vetoedAt: Number(row.vetoedAt),
  }
}

/** Whether the seal found a computed result that stands, which then executes instead of the one on chain. */
export function isComputed(round: Pick<Round, 'sealedAt' | 'vetoUntil'>): boolean {
  return round.sealedAt > 0n && round.vetoUntil > 0n
}
