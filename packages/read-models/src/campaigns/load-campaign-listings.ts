import type { TermsDocument } from '@commonweight/domain/documents/terms-document'
import type { Listing } from '@commonweight/domain/views/listing'
import type { Campaign } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { listedSql } from '../listing/listed-sql'
import { listingOf } from '../listing/listing-of'

type Row = Pick<Campaign, 'id' | 'lab' | 'token' | 'decimals' | 'digest'>

/** The place of each campaign in the site's lists, by its id. */
export async function loadCampaignListings(
  db: Db,
  rows: readonly Row[],
  terms: ReadonlyMap<string, TermsDocument>,
): Promise<Map<string, Listing>> {
  const rules = rulesOf(db)
  if (!rules) return new Map(rows.map(({ id }) => [id, listingOf(null)]))
  const { hidden, tokens, withheld } = rules
  const found = await db.$queryRaw<{ id: string }[]>(listedSql.campaignCopies(rules, rows))
  const copies = new Set(found.map(({ id }) => id))
  return new Map(
    rows.map(({ id, lab, token, decimals, digest }) => [
      id,
      listingOf({
        token: !tokens.some((known) => known.address === token && known.decimals === decimals),
        document: !terms.has(digest),
        copy: terms.has(digest) && copies.has(id),
        pool: false,
        hidden: hidden.campaigns.get(id) ?? hidden.labs.get(lab) ?? hidden.tokens.get(token) ?? null,
        withheld: withheld.get(digest) ?? null,
      }),
    ]),
  )
}
