import type { Client } from 'pg'

const LAST = 'order by block_number desc, log_index desc limit 1'

/**
 * The state of touched campaigns, from their events; except for the sums of donations.
 * $1: MatchingRounds, whose refunds are recovered match. $2: Campaigns.GRACE in seconds.
 */
const CAMPAIGNS = `
  update campaigns c set
    minimum = coalesce((select minimum from rounds where id = c.applied_round), 0),
    matched = coalesce((select sum(amount) from match_credits where campaign = c.id), 0),
    refunded = coalesce((select sum(amount) from refunds where campaign = c.id and donor <> $1), 0),
    recovered = coalesce((select sum(amount) from refunds where campaign = c.id and donor = $1), 0),
    paid = coalesce((select sum(amount) from withdrawals where campaign = c.id), 0),
    milestone = (select count(*) from releases where campaign = c.id),
    released_share = coalesce((select max(released_share) from releases where campaign = c.id), 0),
    status = coalesce((select status from endings where campaign = c.id ${LAST}), 'active'),
    cutoff = coalesce(
      (select cutoff from (
        select cutoff, block_number, log_index from releases where campaign = c.id
        union all select cutoff, block_number, log_index from rejections where campaign = c.id
        union all select cutoff, block_number, log_index from reopenings where campaign = c.id
        union all select cutoff, block_number, log_index from extensions where campaign = c.id) moved ${LAST}),
      (select deadline + $2 from milestones where campaign = c.id and index = 0)),
    round = (select case when has_joined then round end from memberships where campaign = c.id ${LAST}),
    has_left_round = coalesce((select not has_joined from memberships where campaign = c.id ${LAST}), false)
  from touched_campaigns t where c.id = t.campaign`

/** The current submission: the last one, unless it was rejected or its milestone released. */
const SUBMISSIONS = `
  update campaigns c set
    submission = coalesce(s.number, 0),
    challenge_ends_at = coalesce((select ends_at from (
      select ends_at, block_number, log_index from challenges where campaign = c.id and submission = s.number
      union all
      select 0, block_number, log_index from reopenings where campaign = c.id and submission = s.number) windows ${LAST}), 0)
  from touched_campaigns t
  left join lateral (
    select number, milestone from submissions where campaign = t.campaign order by number desc limit 1
  ) last on true
  left join lateral (
    select last.number
    where not exists (select from rejections r where r.campaign = t.campaign and r.submission = last.number)
      and not exists (select from releases r where r.campaign = t.campaign and r.milestone = last.milestone)
  ) s on true
  where c.id = t.campaign`

/**
 * Computes the sums of touched campaigns again from their events. Call it before `sumDonors`, which needs the minimum.
 */
export async function sumCampaigns(client: Client, matchingRounds: string, grace: number): Promise<void> {
  await client.query(CAMPAIGNS, [matchingRounds, grace])
  await client.query(SUBMISSIONS)
}

/** Sets the totals of touched campaigns. Call it after `sumDonors`. */
export async function sumTotals(client: Client): Promise<void> {
  await client.query(
    'update campaigns c set total = donated + matched from touched_campaigns t where c.id = t.campaign and total <> donated + matched',
  )
}
