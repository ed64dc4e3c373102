import type { Hex } from '@commonweight/domain/hex'
import type { Backer } from '@commonweight/sdk/read/get-backer'
import type { CampaignDeed } from '../actions/campaign-deed'
import type { NextFacts } from './next-facts'

/**
 * Where an account stands in a campaign, as the chain has it.
 * @property weight Basis points that its gifts count with now. @property canCount Whether a refresh would count more.
 */
export type Standing = { account: Hex; backer: Backer; weight: number; canCount: boolean }

/** The one thing that an account should do next here, the most pressing first; null: nothing of its own. */
export type OwnStep =
  | { kind: 'take-back' | 'object' | 'submit' | 'judge' | 'count' | 'verify' }
  | { kind: 'deed'; deed: CampaignDeed }

/** @param isMatching Whether gifts to the campaign can still come to count in a round. */
export function ownStep(
  facts: NextFacts,
  standing: Standing,
  { deeds, isMatching }: { deeds: readonly CampaignDeed[]; isMatching: boolean },
): OwnStep | null {
  const { state, lab, current, isTakingEvidence } = facts
  const { account, backer, weight, canCount } = standing
  const isOver = state === 'failed' || state === 'cancelled'
  if (isOver && backer.refundable > 0n) return { kind: 'take-back' }
  if (canObject(facts, backer)) return { kind: 'object' }
  if (account === lab) {
    const isAlive = state === 'open' || state === 'building'
    if (isAlive && current?.state === 'at-work' && isTakingEvidence) return { kind: 'submit' }
    const deed = deeds.find(({ name, isAvailable }) => isAvailable && ['release', 'claim', 'withdraw'].includes(name))
    if (deed) return { kind: 'deed', deed }
  }
  if (current?.waiting.includes(account)) return { kind: 'judge' }
  if (backer.isInsider || backer.given === 0n) return null
  if (canCount) return { kind: 'count' }
  return isMatching && weight === 0 ? { kind: 'verify' } : null
}

function canObject({ current }: NextFacts, { vetoPoints, hasVetoed }: Backer): boolean {
  return current?.state === 'in-challenge' && current.vetoThreshold > 0n && vetoPoints > 0n && !hasVetoed
}
