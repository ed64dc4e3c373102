import type { RoundFacts } from '@commonweight/domain/states/round-state'
import type { Round } from '@commonweight/postgres/generated/client'

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
