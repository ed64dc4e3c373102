import type { Round } from '@commonweight/postgres/generated/client'

/** Whether the seal found a computed result that stands, which then executes instead of the one on chain. */
export function isComputed(round: Pick<Round, 'sealedAt' | 'vetoUntil'>): boolean {
  return round.sealedAt > 0n && round.vetoUntil > 0n
}
