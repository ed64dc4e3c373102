import type { RoundScope } from '@commonweight/domain/views/query'
import type { Db } from '../create-db'
import { nowOf } from '../freshness/now-of'
import { sortedRounds } from './sorted-rounds'

/** How many rounds listRounds has of a scope. */
export async function countRounds(db: Db, scope: RoundScope): Promise<number> {
  return (await sortedRounds(db, scope, await nowOf(db))).length
}
