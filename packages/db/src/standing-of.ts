import type { RoundEntry } from './generated/client'
import type { Standing } from './views'

/** A campaign's standing in the round that it applied to. */
export function standingOf(campaign: { appliedRound: number | null; entries: RoundEntry[] }): Standing {
  if (campaign.appliedRound === null) return 'none'
  const entry = campaign.entries.find((candidate) => candidate.round === campaign.appliedRound)
  return entry?.standing ?? 'applied'
}
