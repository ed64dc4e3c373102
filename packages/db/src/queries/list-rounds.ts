import type { Db } from '../create-db'
import { nowOf } from '../now-of'
import { ROUND_INCLUDE, roundCards } from '../round-cards'
import type { RoundCard } from '../views'

/** All rounds, newest first. */
export async function listRounds(db: Db): Promise<RoundCard[]> {
  const rows = await db.round.findMany({ include: ROUND_INCLUDE, orderBy: { id: 'desc' } })
  return roundCards(db, rows, await nowOf(db))
}
