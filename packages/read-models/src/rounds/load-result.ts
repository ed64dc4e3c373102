import type { ResultView } from '@commonweight/domain/views/round'
import type { Round } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { bigintOf, hexOf } from '../from-row'

/** The result that the round's calculator posted; null if it has posted none. */
export async function loadResult(db: Db, round: Pick<Round, 'id' | 'vetoedAt'>): Promise<ResultView | null> {
  const posted = await db.postedResult.findFirst({ where: { round: round.id } })
  if (!posted) return null
  const [stored, objections] = await Promise.all([
    db.document.findMany({
      where: { digest: { in: [posted.inputs, posted.configuration] } },
      select: { digest: true },
    }),
    db.resultVeto.aggregate({ where: { round: round.id }, _sum: { amount: true } }),
  ])
  const vetoes = objections._sum.amount
  return {
    root: hexOf(posted.root),
    inputs: hexOf(posted.inputs),
    configuration: hexOf(posted.configuration),
    code: hexOf(posted.code),
    stored: stored.map(({ digest }) => hexOf(digest)).filter((digest) => !rulesOf(db)?.withheld.has(digest)),
    vetoUntil: Number(posted.vetoUntil),
    vetoes: vetoes ? bigintOf(vetoes) : 0n,
    isVetoed: round.vetoedAt > 0n,
    vetoedAt: Number(round.vetoedAt),
    at: Number(posted.at),
    txHash: hexOf(posted.txHash),
  }
}
