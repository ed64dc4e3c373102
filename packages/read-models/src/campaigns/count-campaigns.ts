import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import { CAMPAIGN_STATES } from '@commonweight/domain/states/campaign-state'
import type { CampaignCounts, CampaignQuery } from '@commonweight/domain/views/query'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { campaignFilters, filteredSql, foundCampaignsSql } from './found-campaigns-sql'

type Count = { filter: keyof CampaignCounts | 'all'; value: string; count: number }

/** With more campaigns found, a site shows no counts. */
const MAX_COUNTED = 100_000
const MAX_ROUNDS = 500

/**
 * For each value of a filter, the number of campaigns that it shows under the other filters; of rounds the 500 with the
 * most campaigns. Campaigns whose document has the wrong form count, until the parser has seen it. Null: too many
 * campaigns to count.
 */
export async function countCampaigns(db: Db, query: CampaignQuery): Promise<CampaignCounts | null> {
  const now = await readNow(db)
  const { state, kind, round } = campaignFilters(query, now)
  const rows = await db.$queryRaw<Count[]>`
    with found as materialized (
      select ${filteredSql.state(now)} as state, ${filteredSql.kind} as kind, ${filteredSql.round} as round,
        ${state} as in_state, ${kind} as of_kind, ${round} as in_round
      ${await foundCampaignsSql(db, query)} limit ${MAX_COUNTED + 1}
    )
    (select 'state' as filter, state as value, count(*)::int from found where of_kind and in_round group by state)
    union all
    (select 'kind', kind, count(*)::int from found where in_state and in_round and kind = any(${[...MODEL_KINDS]}::text[])
      group by kind)
    union all
    (select 'round', round::text, count(*)::int from found where in_state and of_kind and round is not null
      group by round order by count(*) desc, round desc limit ${MAX_ROUNDS})
    union all
    select 'all', null, count(*)::int from found`
  const counted = (filter: Count['filter']) => rows.filter((row) => row.filter === filter)
  if ((counted('all')[0]?.count ?? 0) > MAX_COUNTED) return null
  const fieldsOf = (filter: keyof CampaignCounts) =>
    Object.fromEntries(counted(filter).map(({ value, count }) => [value, count]))
  return {
    state: { ...zeros(CAMPAIGN_STATES), ...fieldsOf('state') },
    kind: { ...zeros(MODEL_KINDS), ...fieldsOf('kind') },
    round: fieldsOf('round'),
  }
}

function zeros<name extends string>(names: readonly name[]): Record<name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<name, number>
}
