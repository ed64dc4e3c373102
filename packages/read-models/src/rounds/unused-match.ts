import type { UnusedMatch } from '@commonweight/domain/views/round'
import type { Round } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOrNull } from '../from-row'

/**
 * @param due Matches that the round's campaigns have received or would receive, in all.
 * @param ofSponsors What its sponsors can take back now, in all.
 */
export function unusedMatch(round: Round, ofSponsors: bigint, due: bigint, now: number): UnusedMatch {
  const [pool, claimed, recovered] = [bigintOf(round.pool), bigintOf(round.claimed), bigintOf(round.recovered)]
  const isOver = now >= Number(round.claimUntil)
  const left = pool - claimed + recovered
  const reclaimed = bigintOf(round.reclaimed)
  return {
    to: hexOrNull(round.unusedTo),
    estimate: isOver ? left : pool - due + recovered,
    reclaimed,
    reclaimable: round.unusedTo === null ? ofSponsors : isOver && pool > 0n ? left - reclaimed : 0n,
  }
}
