import type { RoundView } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

const MAX_NAMED = 100

/** Campaigns of the operator's batches that could not be admitted, and are not and were not in the round since. */
export async function loadSkipped(db: Db, round: number): Promise<Pick<RoundView, 'skipped' | 'skippedCount'>> {
  const rows = await db.$queryRaw<{ campaign: string; count: number }[]>`
    select campaign, (count(*) over ())::int as count from (
      select s.campaign, min(s.block_number * 1000000::numeric + s.log_index) as place from skips s
      where s.round = ${round}
        and not exists (select from round_entries e where e.round = s.round and e.campaign = s.campaign)
      group by s.campaign
    ) as skipped order by place limit ${MAX_NAMED}`
  return { skipped: rows.map(({ campaign }) => hexOf(campaign)), skippedCount: rows[0]?.count ?? 0 }
}
