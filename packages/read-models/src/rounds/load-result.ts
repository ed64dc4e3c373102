import type { ResultView } from '@commonweight/domain/views/round'
import type { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { bigintOf, hexOf } from '../from-row'

/** What the view of a round's result is made from. */
export const RESULT_INCLUDE = {
  results: true,
  objections: true,
} as const satisfies Prisma.RoundInclude

/** The result that the round's calculator posted; null if it has posted none. */
export async function loadResult(
  db: Db,
  row: Prisma.RoundGetPayload<{ include: typeof RESULT_INCLUDE }>,
): Promise<ResultView | null> {
  const [posted] = row.results
  if (!posted) return null
  const stored = await db.document.findMany({
    where: { digest: { in: [posted.inputs, posted.configuration] } },
    select: { digest: true },
  })
  return {
    root: hexOf(posted.root),
    inputs: hexOf(posted.inputs),
    configuration: hexOf(posted.configuration),
    code: hexOf(posted.code),
    stored: stored.map(({ digest }) => hexOf(digest)).filter((digest) => !rulesOf(db)?.withheld.has(digest)),
    vetoUntil: Number(posted.vetoUntil),
    vetoes: row.objections.reduce((sum, { amount }) => sum + bigintOf(amount), 0n),
    isVetoed: row.vetoedAt > 0n,
    vetoedAt: Number(row.vetoedAt),
    at: Number(posted.at),
    txHash: hexOf(posted.txHash),
  }
}
