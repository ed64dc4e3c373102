/** W: the sum over members that were admitted, never pinned and not removed. */
const WEIGHT = `
  (select coalesce(sum(c.sum_roots * c.sum_roots - c.sum_squares), 0)
    from round_entries e join campaigns c on c.id = e.campaign
    where e.round = k.round and e.standing <> 'removed' and not e.is_pinned)`

/** What the views of MatchingRounds and ComputedResult should answer about rounds k(round). */
export const ROUND_VIEWS = {
  columns: `
    r.operator as "roundOf.operator",
    r.start as "roundOf.start",
    r."end" as "roundOf.end",
    r.claim_until as "roundOf.claimUntil",
    r.token as "roundOf.token",
    r.pool as "roundOf.pool",
    r.gate as "roundOf.gate",
    r.minimum as "roundOf.minimum",
    r.decimals as "roundOf.decimals",
    r.cap as "roundOf.cap",
    r.claimed as "roundOf.claimed",
    r.review_period as "roundOf.reviewPeriod",
    r.challenge_period as "roundOf.challengePeriod",
    (r.sealed_at <> 0)::int as "roundOf.isSealed",
    ${WEIGHT} as "roundOf.weight",
    (select count(*) from round_entries e where e.round = k.round and e.standing <> 'removed' and e.is_pinned)
      as "roundOf.pinned",
    r.members as "roundOf.members",
    (r.sealed_at <> 0 and r.veto_until <> 0)::int as "roundOf.isComputed",
    r.recovered as "roundOf.recovered",
    coalesce(r.unused_to, '0x0') as "roundOf.unusedTo",
    coalesce(r.calculator, '0x0') as "roundOf.calculator",
    r.early as "roundOf.early",
    r.terms_hash as "roundOf.termsHash",
    coalesce(p.root, '0x0') as "resultOf.root",
    coalesce(p.inputs, '0x0') as "resultOf.inputs",
    coalesce(p.configuration, '0x0') as "resultOf.configuration",
    coalesce(p.code, '0x0') as "resultOf.code",
    coalesce(p.veto_until, 0) as "resultOf.vetoUntil",
    coalesce(r.vetoed_at, 0) as "resultOf.vetoedAt",
    (select coalesce(sum(amount), 0) from result_vetoes v where v.round = k.round) as "resultOf.vetoes"`,
  joins: `
    left join rounds r on r.id = k.round
    left join lateral (
      select * from posted_results where round = k.round order by block_number desc, log_index desc limit 1
    ) p on true`,
}

/** What MatchingRounds.entryOf should answer about k(round, campaign). The contract drops match that was recovered. */
export const ENTRY_VIEWS = {
  columns: `
    case e.standing when 'admitted' then 1 when 'pinned' then 2 when 'claimed' then 3 when 'removed' then 4 else 0 end
      as "entryOf.standing",
    case when exists (select from recoveries c where c.round = k.round and c.campaign = k.campaign) then 0
      else coalesce(e.claimed, 0) end as "entryOf.matched"`,
  joins: 'left join round_entries e on e.round = k.round and e.campaign = k.campaign',
}

/** What MatchingRounds.sponsorOf should answer about k(round, account). */
export const SPONSOR_VIEWS = {
  columns: `
    coalesce(s.funded, 0) as "sponsorOf.funded",
    coalesce(s.reclaimed, 0) as "sponsorOf.reclaimed",
    coalesce(s.early, 0) as "sponsorOf.early"`,
  joins: 'left join sponsors s on s.round = k.round and s.account = k.account',
}

/** What MatchingRounds.roundCount should answer. */
export const ROUND_COUNT = { columns: '(select count(*) from rounds) as "roundCount."', joins: '' }
