import type { RoundDocument } from '@commonweight/domain/documents/round-document'
import type { Listing } from '@commonweight/domain/views/listing'
import type { Round } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { bigintOf } from '../from-row'
import { listedSql } from '../listing/listed-sql'
import { listingOf } from '../listing/listing-of'

type Row = Pick<Round, 'id' | 'operator' | 'token' | 'decimals' | 'digest' | 'pool'>

/** The place of each round in the site's lists, by its number. */
export async function loadRoundListings(
  db: Db,
  rows: readonly Row[],
  documents: ReadonlyMap<string, RoundDocument>,
): Promise<Map<number, Listing>> {
  const rules = rulesOf(db)
  if (!rules) return new Map(rows.map(({ id }) => [id, listingOf(null)]))
  const { hidden, tokens, withheld } = rules
  const found = await db.$queryRaw<{ id: number }[]>(listedSql.roundCopies(rules, rows))
  const copies = new Set(found.map(({ id }) => id))
  return new Map(
    rows.map(({ id, operator, token, decimals, digest, pool }) => [
      id,
      listingOf({
        token: !tokens.some((known) => known.address === token && known.decimals === decimals),
        document: !documents.has(digest),
        copy: documents.has(digest) && copies.has(id),
        pool: bigintOf(pool) === 0n,
        hidden: hidden.rounds.get(id) ?? hidden.operators.get(operator) ?? hidden.tokens.get(token) ?? null,
        withheld: withheld.get(digest) ?? null,
      }),
    ]),
  )
}
