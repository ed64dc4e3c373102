import type { SponsorView } from '@commonweight/domain/views/round'
import type { Round, Sponsor } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOf } from '../from-row'

/** The view of an account that the round's money is booked for. */
export function sponsorView(round: Round, sponsor: Sponsor, now: number): SponsorView {
  const isPaidBack = round.unusedTo === null
  return {
    sponsor: hexOf(sponsor.account),
    funded: bigintOf(sponsor.funded),
    paidItself: bigintOf(sponsor.paidItself),
    early: bigintOf(sponsor.early),
    reclaimed: isPaidBack ? bigintOf(sponsor.reclaimed) : 0n,
    reclaimable: isPaidBack ? reclaimableOf(round, sponsor, now) : 0n,
  }
}

/** As MatchingRounds computes it: a share of what was not claimed and what came back, from claimUntil. */
function reclaimableOf(round: Round, { funded, reclaimed }: Sponsor, now: number): bigint {
  const pool = bigintOf(round.pool)
  if (now < Number(round.claimUntil) || pool === 0n) return 0n
  const left = pool - bigintOf(round.claimed) + bigintOf(round.recovered)
  return (left * bigintOf(funded)) / pool - bigintOf(reclaimed)
}
