import type { Hex } from '@commonweight/domain/hex'
import type { DueMatch } from '@commonweight/domain/views/round'
import type { SponsorStanding } from '@commonweight/sdk/read/get-sponsor'

/** What of a round may be an account's own business; times are Unix seconds. */
export type RoundStakes = {
  operator: Hex
  takesApplications: boolean
  /** Until when objections to a posted result are taken; null: there is none, or they are over. */
  vetoUntil: number | null
  isVetoed: boolean
  /** Matches that wait, the largest first; not all of them. */
  due: readonly DueMatch[]
}

/** Where an account stands in a round, as the chain has it. @property gave Of the matches that wait, whose it gave to. */
export type RoundStanding = { account: Hex; sponsor: SponsorStanding; gave: readonly Hex[] }

/** The one thing that an account should do next here, the most pressing first; null: nothing of its own. */
export type OwnStep = { kind: 'veto' | 'admit' | 'reclaim' } | { kind: 'gave'; match: DueMatch }

export function ownStep(stakes: RoundStakes, { account, sponsor, gave }: RoundStanding): OwnStep | null {
  const mayObject = sponsor.early > 0n && (!stakes.isVetoed || sponsor.hasVetoed)
  if (stakes.vetoUntil !== null && mayObject) return { kind: 'veto' }
  if (stakes.takesApplications && account === stakes.operator) return { kind: 'admit' }
  if (sponsor.reclaimable > 0n) return { kind: 'reclaim' }
  const match = stakes.due.find(({ campaign }) => gave.includes(campaign))
  return match ? { kind: 'gave', match } : null
}
