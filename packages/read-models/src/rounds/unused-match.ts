import type { SponsorView, UnusedMatch } from '@commonweight/domain/views/round'
import type { Round } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOrNull } from '../from-row'

/** @param due Matches that the round's campaigns have received or would receive, in all. */
export function unusedMatch(round: Round, sponsors: readonly SponsorView[], due: bigint, now: number): UnusedMatch {
  const [pool, claimed, recovered] = [bigintOf(round.pool), bigintOf(round.claimed), bigintOf(round.recovered)]
  const isOver = now >= Number(round.claimUntil)
  const left = pool - claimed + recovered
  const reclaimed = bigintOf(round.reclaimed)
  const ofSponsors = sponsors.reduce((sum, { reclaimable }) => sum + reclaimable, 0n)
  return {
    to: hexOrNull(round.unusedTo),
    estimate: isOver ? left : pool - due + recovered,
    reclaimed,
    reclaimable: round.unusedTo === null ? ofSponsors : isOver && pool > 0n ? left - reclaimed : 0n,
  }
}
