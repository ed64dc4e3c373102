import type { Standing } from '@commonweight/domain/views/campaign'
import type { RoundEntry } from '@commonweight/postgres/generated/client'

type Row = { appliedRound: number | null; hasLeftRound: boolean; entries: RoundEntry[] }

/** A campaign's standing in the round that it applied to; without an entry, one that left withdrew its application. */
export function standingOf({ appliedRound, hasLeftRound, entries }: Row): Standing {
  if (appliedRound === null) return 'none'
  const entry = entries.find((candidate) => candidate.round === appliedRound)
  return entry?.standing ?? (hasLeftRound ? 'none' : 'applied')
}
