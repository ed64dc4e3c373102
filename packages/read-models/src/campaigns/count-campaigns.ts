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
      select state, kind, round, in_state, of_kind, in_round, count(*)::int as count
      from (
        select ${filteredSql.state(now)} as state, ${filteredSql.round} as round,
          case when ${filteredSql.kind} = any(${[...MODEL_KINDS]}::text[]) then ${filteredSql.kind} end as kind,
          ${state} as in_state, ${kind} as of_kind, ${round} as in_round
        ${await foundCampaignsSql(db, query)} limit ${MAX_COUNTED + 1}
      ) as campaigns group by state, kind, round, in_state, of_kind, in_round
    )
    (select 'state' as filter, state as value, sum(count)::int as count from found where of_kind and in_round
      group by state)
    union all
    (select 'kind', kind, sum(count)::int from found where in_state and in_round and kind is not null group by kind)
    union all
    (select 'round', round::text, sum(count)::int from found where in_state and of_kind and round is not null
      group by round order by sum(count) desc, round desc limit ${MAX_ROUNDS})
    union all
    select 'all', null, coalesce(sum(count), 0)::int from found`
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
