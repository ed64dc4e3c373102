import type { Hex } from '@commonweight/domain/hex'
import type { ConsentView } from '@commonweight/domain/views/account'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { bigintOf, hexOf } from '../from-row'

const MAX_UNTIL = BigInt(Number.MAX_SAFE_INTEGER)

/** A donor's consents to operators that hold now, the newest first. */
export async function listOperators(db: Db, donor: Hex): Promise<ConsentView[]> {
  const now = BigInt(await readNow(db))
  const rows = await db.consent.findMany({
    where: { donor: donor.toLowerCase() },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  })
  // A later consent to an operator replaces earlier ones.
  const last = rows.filter((row, i) => rows.findIndex(({ operator }) => operator === row.operator) === i)
  return last.flatMap(({ operator, until, at, txHash }) => {
    const end = bigintOf(until)
    if (end <= now) return []
    return [
      {
        operator: hexOf(operator),
        until: Number(end < MAX_UNTIL ? end : MAX_UNTIL),
        at: Number(at),
        txHash: hexOf(txHash),
      },
    ]
  })
}
