import { Prisma } from '@commonweight/postgres/generated/client'
import type { SiteRules } from '../listing/site-rules'

/** Joins the document of a row's digest as d, unless the site withholds it: then there is none to search or filter by. */
export function storedDocumentSql(rules: SiteRules | null, row: Prisma.Sql): Prisma.Sql {
  const withheld = [...(rules?.withheld.keys() ?? [])]
  return Prisma.sql`left join documents d on d.digest = ${row}.digest and d.digest <> all(${withheld}::text[])`
}
