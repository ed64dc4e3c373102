/** Who approved and who denied the current submission, one bit for each attester. A denied approval does not count. */
const BITS = `
  left join lateral (
    select coalesce(bit_or(1 << position) filter (where said = 1), 0) as approvals,
      coalesce(bit_or(1 << position) filter (where said = 2), 0) as denials
    from (
      select position, case
        when exists (select from denials d where d.campaign = k.campaign and d.submission = s.number and d.attester = account) then 2
        when exists (select from approvals p where p.campaign = k.campaign and p.submission = s.number and p.attester = account) then 1
      end as said
      from attesters where campaign = k.campaign) words
  ) bits on true`

/**
 * What the views of Campaigns should answer about campaigns k(campaign). A campaign missing here must be missing there.
 */
export const CAMPAIGN_VIEWS = {
  columns: `
    coalesce(c.total, 0) as "tallyOf.total",
    coalesce(c.sum_roots, 0) as "tallyOf.sumRoots",
    coalesce(c.sum_squares, 0) as "tallyOf.sumSquares",
    coalesce(c.paid, 0) as "progressOf.paid",
    coalesce(c.released_share, 0) as "progressOf.releasedShare",
    coalesce(c.milestone, 0) as "progressOf.milestone",
    case c.status when 'active' then 1 when 'cancelled' then 2 when 'failed' then 3 when 'completed' then 4 else 0 end
      as "progressOf.status",
    coalesce(c.cutoff, 0) as "progressOf.cutoff",
    coalesce(c.challenge_period, 0) as "progressOf.challengePeriod",
    coalesce(c.veto_share, 0) as "progressOf.vetoShare",
    coalesce(c.threshold, 0) as "progressOf.threshold",
    (select count(*) from milestones where campaign = k.campaign) as "progressOf.milestoneCount",
    case when c.has_left_round then 0 else coalesce(c.applied_round, 0) end as "progressOf.round",
    (select coalesce(max(milestone) + 1, 0) from extensions where campaign = k.campaign) as "progressOf.extended",
    coalesce(s.number, 0) as "submissionOf.number",
    coalesce(bits.approvals, 0) as "submissionOf.approvals",
    coalesce(bits.denials, 0) as "submissionOf.denials",
    coalesce(c.challenge_ends_at, 0) as "submissionOf.challengeEndsAt",
    (select coalesce(sum(points), 0) from vetoes where campaign = k.campaign and submission = s.number) as "submissionOf.vetoes",
    case when c.submission > 0 then s.veto_threshold end as "submissionOf.vetoThreshold",
    (coalesce(c.submission, 0) > 0)::int as "submissionOf.open",
    case when c.submission > 0 then s.evidence end as "evidenceOf.",
    coalesce(c.token, '0x0') as "windowOf.token",
    coalesce(c.opens_at, 0) as "windowOf.opensAt",
    case when c.id is null then 0 when c.status = 'active' then c.closes_at end as "windowOf.closesAt",
    coalesce(c.round, 0) as "windowOf.round",
    coalesce(c.gate, '0x0') as "measureOf.gate",
    coalesce(c.minimum, 0) as "measureOf.minimum",
    coalesce(c.decimals, 0) as "measureOf.decimals",
    coalesce(c.payout, '0x0') as "payoutOf.payout",
    coalesce(c.goal, 0) as "payoutOf.goal"`,
  joins: `
    left join campaigns c on c.id = k.campaign
    left join lateral (
      select * from submissions where campaign = k.campaign order by number desc limit 1
    ) s on true
    ${BITS}`,
}

/** What Campaigns.donorOf should answer about k(campaign, account). A refund pays out the whole amount. */
export const DONOR_VIEWS = {
  columns: `
    case when d.refunded > 0 then 0 else coalesce(d.given, 0) end as "donorOf.amount",
    coalesce(d.counted, 0) as "donorOf.counted",
    coalesce(d.last_counted_at, 0) as "donorOf.lastCountedAt"`,
  joins: 'left join donors d on d.account = k.account and d.campaign = k.campaign',
}
