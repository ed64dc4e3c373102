import type { VetoWord } from '@commonweight/domain/views/milestone'
import type { Db } from '../create-db'
import { hexOf, hexOrNull } from '../from-row'

/** Of one submission: what all vetoes weigh, how many there are, and the heaviest, heaviest first. */
export type ObjectionsTo = { vetoes: bigint; count: number; heaviest: VetoWord[] }

/** By campaign and submission. */
export type Objections = (campaign: string, submission: number) => ObjectionsTo

type Row = { campaign: string; submission: number; sum: string; count: number; points: string; at: bigint } & {
  donor: string
  reason: string | null
  txHash: string
}

/** Any number of backers may veto. */
const MAX_OBJECTIONS = 20

/** Vetoes against all submissions of these campaigns. */
export async function loadObjections(db: Db, campaigns: readonly string[]): Promise<Objections> {
  const rows = await db.$queryRaw<Row[]>`
    select campaign, submission, sum::text, count, donor, points::text, reason, at, tx_hash as "txHash" from (
      select *, sum(points) over of_submission as sum, (count(*) over of_submission)::int as count,
        row_number() over (of_submission order by points desc, block_number, log_index) as nth
      from vetoes where campaign = any(${[...campaigns]}::text[])
      window of_submission as (partition by campaign, submission)
    ) as weighed
    where nth <= ${MAX_OBJECTIONS} order by campaign, submission, nth`
  const found = new Map<string, ObjectionsTo>()
  for (const row of rows) {
    const key = `${row.campaign} ${row.submission}`
    const of = found.get(key) ?? { vetoes: BigInt(row.sum), count: row.count, heaviest: [] }
    of.heaviest.push(vetoOf(row))
    found.set(key, of)
  }
  return (campaign, submission) => found.get(`${campaign} ${submission}`) ?? { vetoes: 0n, count: 0, heaviest: [] }
}

function vetoOf({ donor, points, reason, at, txHash }: Row): VetoWord {
  return {
    donor: hexOf(donor),
    points: BigInt(points),
    reason: hexOrNull(reason),
    at: Number(at),
    txHash: hexOf(txHash),
  }
}
