import type { Round } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOrNull } from '../from-row'
import type { Hex } from '../views'
import type { SponsorView } from './sponsor-view'

/** What the round does not use, or gets back; base units. */
export type UnusedMatch = {
  /** The account that gets it; null: the sponsors, pro rata. */
  to: Hex | null
  /**
   * What it would be if the round ended as it stands now. Of a sealed computed result, what is not claimed or came back:
   * what it gives whom is not on the chain before the claim, so until claims end this may be due to campaigns.
   */
  estimate: bigint
  reclaimed: bigint
  reclaimable: bigint
}

/** @param due Matches that the round's campaigns have got or would get, in all. */
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
