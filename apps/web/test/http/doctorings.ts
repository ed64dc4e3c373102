import type { FigureKey } from '@commonweight/recompute/page-check/figures'

export type PageKind = 'campaign' | 'round' | 'account' | 'desk' | 'attester' | 'receipt'

/**
 * Changes rows so that one figure of a page is wrong.
 * @property find A query of one column: what the page is of, as text. @property change A statement; $1 is that.
 */
export type Doctoring = { page: PageKind; find: string; change: string }

const campaign = (change: string, find = 'select id from campaigns'): Doctoring => ({ page: 'campaign', find, change })
const round = (change: string, find = 'select id::text from rounds'): Doctoring => ({ page: 'round', find, change })
const account = (change: string, find = 'select account from donors'): Doctoring => ({ page: 'account', find, change })
const receipt = (change: string, find = 'select tx_hash from donations'): Doctoring => ({
  page: 'receipt',
  find,
  change,
})

const ofCampaign = (set: string, find?: string) => campaign(`update campaigns set ${set} where id = $1`, find)
const ofRound = (set: string, find?: string) => round(`update rounds set ${set} where id = $1::int`, find)
const ofSubmission = (set: string) =>
  campaign(`update submissions set ${set} where campaign = $1`, 'select campaign from submissions')
const ofSponsor = (set: string) =>
  round(
    `update sponsors set ${set} where round = $1::int`,
    'select round::text from sponsors join rounds r on r.id = round where funded > 0 and unused_to is null',
  )
const ofGift = (set: string) => receipt(`update donations set ${set} where tx_hash = $1`)

const ADDRESS = `'0x${'12'.repeat(20)}'`
const DIGEST = `'0x${'34'.repeat(32)}'`
const NEWEST =
  'select s.campaign, s.milestone, s.number from submissions s where s.campaign = $1 order by number desc limit 1'
const PLACE = `31337, 900000, ${DIGEST}, 1, ${DIGEST}, 1`
const PLACE_COLUMNS = 'chain_id, block_number, block_hash, log_index, tx_hash, at'
const FAILED = "select id from campaigns where status in ('failed', 'cancelled')"
const WAITS = 'select id from campaigns where submission > 0'
const RELEASED = 'select campaign from releases'
const REFUNDED = 'select d.tx_hash from donations d join refunds r on r.donor = d.donor and r.campaign = d.campaign'
const MEMBER = "select campaign from round_entries where standing = 'admitted'"
const OPEN_ROUND =
  'select id::text from rounds r where sealed_at = 0 and exists (select from round_entries where round = r.id)'
const OPEN_GIFT = `select d.tx_hash from donations d join campaigns c on c.id = d.campaign join rounds r on r.id = c.applied_round
  join round_entries e on e.campaign = c.id where r.sealed_at = 0 and d.weight > 0 and e.standing = 'admitted' and c.status = 'active'`

const denial = campaign(
  `insert into denials (campaign, milestone, submission, attester, reason, ${PLACE_COLUMNS})
   select s.campaign, s.milestone, s.number, (select account from attesters where campaign = $1 limit 1), ${DIGEST}, ${PLACE}
   from (${NEWEST}) s`,
  WAITS,
)
const veto = campaign(
  `insert into vetoes (campaign, milestone, submission, donor, points, ${PLACE_COLUMNS})
   select s.campaign, s.milestone, s.number, ${ADDRESS}, 5, ${PLACE} from (${NEWEST}) s`,
  WAITS,
)
const result = round(
  `insert into posted_results (round, root, inputs, configuration, code, veto_until, ${PLACE_COLUMNS})
   values ($1::int, ${DIGEST}, ${DIGEST}, ${DIGEST}, ${DIGEST}, 7, ${PLACE})`,
  'select id::text from rounds r where not exists (select from posted_results where round = r.id)',
)
const resultOf = (also: string): Doctoring => ({
  ...result,
  change: `with posted as (${result.change} returning round) ${also}`,
})

/** For every figure that is read again, rows that make it wrong. */
export const DOCTORINGS: Record<FigureKey, Doctoring> = {
  'Approved.@time': campaign('update approvals set at = at + 1 where campaign = $1', RELEASED),
  'Approved.milestone': campaign(
    'update submissions set milestone = milestone + 1 where campaign = $1 and number = 1',
    'select campaign from approvals a where submission = 1 and not exists (select from submissions s where s.campaign = a.campaign and s.milestone > 0) and (select count(*) from milestones m where m.campaign = a.campaign) > 1',
  ),
  'CampaignCreated.@time': ofCampaign('at = at + 1'),
  'CampaignCreated.terms.digest': ofCampaign(`digest = ${DIGEST}`),
  'Denied.@time': denial,
  'Denied.reason': denial,
  'Donated.@block': ofGift('block_number = block_number + 1000000'),
  'Donated.@blockHash': ofGift(`block_hash = ${DIGEST}`),
  'Donated.@events': receipt(
    'delete from donations where (block_number, log_index) in (select block_number, max(log_index) from donations where tx_hash = $1 group by 1)',
    'select tx_hash from donations group by tx_hash having count(*) > 1',
  ),
  'Donated.@byOperator': ofGift('by_operator = not by_operator'),
  'Donated.@memo': ofGift(`memo = ${DIGEST}`),
  'Donated.@payer': ofGift(`payer = ${ADDRESS}`),
  'Donated.@time': ofGift('at = at + 1'),
  'Donated.amount': ofGift('amount = amount + 1'),
  'Donated.weight': ofGift('weight = weight + 1'),
  'Refunded.@time': receipt(refunds('at = r.at + 1'), REFUNDED),
  'Refunded.amount': receipt(refunds('amount = r.amount + 1'), REFUNDED),
  'Refunded.to': receipt(refunds(`"to" = ${ADDRESS}`), REFUNDED),
  'ResultPosted.@time': result,
  'Submitted.@time': ofSubmission('at = at + 1'),
  'Submitted.evidence': ofSubmission(`evidence = ${DIGEST}`),
  'Submitted.milestone': campaign(
    'update submissions set milestone = 1 where campaign = $1 and number = 1',
    'select campaign from submissions a where number = 1 and not exists (select from submissions s where s.campaign = a.campaign and s.milestone > 0) and (select count(*) from milestones m where m.campaign = a.campaign) > 1',
  ),
  'Submitted.vetoThreshold': ofSubmission('veto_threshold = veto_threshold + 1'),
  'VetoCast.@time': campaign('update vetoes set at = at + 1 where campaign = $1', 'select campaign from vetoes'),
  'VetoCast.points': campaign(
    'update vetoes set points = points + 1 where campaign = $1',
    'select campaign from vetoes',
  ),
  'VetoCast.reason': campaign(
    `update vetoes set reason = ${DIGEST} where campaign = $1`,
    'select campaign from vetoes',
  ),
  'account.given': account('update donors set given = given + 1 where account = $1'),
  'account.refunded': account('update donors set refunded = refunded + 1 where account = $1'),
  'backing.donations': account('update donors set donations = donations + 1 where account = $1'),
  'backing.given': account('update donors set given = given + 1 where account = $1'),
  'backing.refunded': account('update donors set refunded = refunded + 1 where account = $1'),
  'campaign.counted': ofCampaign('counted = counted + 1'),
  'campaign.donated': round('update campaigns set donated = donated + 1 where applied_round = $1::int'),
  'campaign.donors': ofCampaign('donors = donors + 1'),
  'campaign.matched': ofCampaign('matched = matched + 1'),
  'campaign.recovered': ofCampaign('recovered = recovered + 1', FAILED),
  'campaign.refundable': ofCampaign('refundable = refundable + 1', FAILED),
  'campaign.refunded': ofCampaign('refunded = refunded + 1', FAILED),
  'campaign.waiting': ofCampaign('refunds_waiting = refunds_waiting + 1', FAILED),
  'claimable.': ofCampaign('paid = paid - 1'),
  'donorOf.amount': account(
    'update donors set given = given + 1 where account = $1',
    'select account from donors where refunded = 0',
  ),
  'donorOf.counted': account('update donors set counted = counted + 1 where account = $1'),
  'donorOf.role': campaign(`update attesters set account = ${ADDRESS} where campaign = $1 and position = 0`),
  'entryOf.matched': ofCampaign('matched = matched + 1', MEMBER),
  'entryOf.standing': campaign("update round_entries set standing = 'claimed' where campaign = $1", MEMBER),
  'isSealed.': receipt(
    'update rounds set sealed_at = 1, sealed_weight = 1, sealed_pinned = 0 where id in (select applied_round from campaigns join donations d on campaign = id where d.tx_hash = $1)',
    OPEN_GIFT,
  ),
  'latestSealAt.': ofRound('review_period = review_period + 1'),
  'matchOf.': campaign(
    'update rounds set pool = pool * 2 where id in (select applied_round from campaigns where id = $1)',
    "select e.campaign from round_entries e join rounds r on r.id = e.round join campaigns c on c.id = e.campaign where e.standing = 'admitted' and r.sealed_at = 0 and c.donors > 3 and c.status = 'active'",
  ),
  'maturedOf.': account(
    'update campaigns set released_share = released_share + 100 where id in (select campaign from donors where account = $1)',
    'select account from donors where points > 1000',
  ),
  'measureOf.decimals': ofCampaign('decimals = decimals + 1'),
  'measureOf.gate': ofCampaign(`gate = ${ADDRESS}`),
  'milestone.deadline': campaign(
    'update milestones set deadline = deadline + 1 where campaign = $1',
    'select id from campaigns c where not exists (select from extensions where campaign = c.id)',
  ),
  'milestoneOf.share': campaign('update milestones set share = share + 1 where campaign = $1'),
  'operatorUntil.': account(
    `insert into consents (donor, operator, until, ${PLACE_COLUMNS}) values ($1, ${ADDRESS}, 9999999999, ${PLACE})`,
  ),
  'payoutOf.goal': ofCampaign('goal = goal + 1'),
  'payoutOf.payout': ofCampaign(`payout = ${ADDRESS}`),
  'progressOf.challengePeriod': ofCampaign('challenge_period = challenge_period + 1'),
  'progressOf.cutoff': ofCampaign('cutoff = cutoff + 1'),
  'progressOf.milestone': ofCampaign('milestone = milestone - 1', RELEASED),
  'progressOf.milestoneCount': campaign(
    'delete from milestones where campaign = $1 and index = (select max(index) from milestones where campaign = $1)',
  ),
  'progressOf.paid': ofCampaign('paid = paid + 1'),
  'progressOf.releasedShare': ofCampaign('released_share = released_share + 1'),
  'progressOf.status': ofCampaign("status = 'cancelled'", "select id from campaigns where status = 'active'"),
  'progressOf.threshold': ofCampaign('threshold = threshold + 1'),
  'progressOf.vetoShare': ofCampaign('veto_share = veto_share + 1'),
  'refundable.': account(
    'update donors set given = given + 10000 where account = $1',
    'select d.account from donors d join campaigns c on c.id = d.campaign where d.refunded = 0 and c.released_share = 0',
  ),
  'resultOf.code': result,
  'resultOf.configuration': result,
  'resultOf.inputs': result,
  'resultOf.root': result,
  'resultOf.vetoUntil': result,
  'resultOf.vetoedAt': resultOf(
    'update rounds set vetoed_at = 9 where id in (select round from posted) or id = $1::int',
  ),
  'resultOf.vetoes': resultOf(
    `insert into result_vetoes (round, sponsor, amount, ${PLACE_COLUMNS}) select round, ${ADDRESS}, 5, ${PLACE} from posted`,
  ),
  'round.campaigns': ofRound('campaigns = campaigns + 1'),
  'round.donated': ofRound('donated = donated + 1'),
  'round.donors': ofRound('donors = donors + 1'),
  'round.holders': ofSponsor('early = early + 1'),
  'round.skipped': round(`insert into skips (round, campaign, ${PLACE_COLUMNS}) values ($1::int, ${DIGEST}, ${PLACE})`),
  'round.sponsors': round(
    `insert into sponsors (round, account, funded, reclaimed, chain_id, block_number, block_hash, log_index)
     values ($1::int, ${ADDRESS}, 5, 0, 31337, 900000, ${DIGEST}, 1)`,
  ),
  'roundOf.calculator': ofRound(`calculator = ${ADDRESS}`),
  'roundOf.cap': ofRound('cap = cap + 1'),
  'roundOf.claimUntil': ofRound('claim_until = claim_until + 1'),
  'roundOf.claimed': ofRound('claimed = claimed + 1'),
  'roundOf.decimals': ofRound('decimals = decimals + 1'),
  'roundOf.early': ofRound('early = early + 1'),
  'roundOf.end': ofRound('"end" = "end" + 1'),
  'roundOf.gate': ofRound(`gate = ${ADDRESS}`),
  'roundOf.isComputed': ofRound('veto_until = 1', 'select id::text from rounds where sealed_at > 0'),
  'roundOf.isSealed': ofRound(
    'sealed_at = case when sealed_at = 0 then 1 else 0 end, sealed_weight = null',
    'select id::text from rounds where "end" < extract(epoch from now()) and claim_until > extract(epoch from now())',
  ),
  'roundOf.members': ofRound('members = members + 1'),
  'roundOf.minimum': ofRound('minimum = minimum + 1'),
  'roundOf.operator': ofRound(`operator = ${ADDRESS}`),
  'roundOf.pinned': round(
    "update round_entries set standing = 'pinned', is_pinned = true where round = $1::int",
    OPEN_ROUND,
  ),
  'roundOf.pool': ofRound('pool = pool + 1'),
  'roundOf.recovered': ofRound('recovered = recovered + 1'),
  'roundOf.reviewPeriod': ofRound('review_period = review_period + 1'),
  'roundOf.start': ofRound('start = start + 1'),
  'roundOf.termsHash': ofRound(`terms_hash = ${DIGEST}`),
  'roundOf.token': ofRound('token = (select address from tokens where address <> rounds.token limit 1)'),
  'roundOf.unusedTo': ofRound(`unused_to = ${ADDRESS}`),
  'roundOf.weight': round('update campaigns set sum_roots = sum_roots + 1 where applied_round = $1::int', OPEN_ROUND),
  'share.match': receipt(
    'update rounds set pool = pool * 2 where id in (select applied_round from campaigns join donations d on campaign = id where d.tx_hash = $1)',
    OPEN_GIFT,
  ),
  'sponsor.paidItself': ofSponsor('paid_itself = paid_itself + 1'),
  'sponsorOf.early': ofSponsor('early = early + 1'),
  'sponsorOf.funded': ofSponsor('funded = funded + 1'),
  'sponsorOf.reclaimed': ofSponsor('reclaimed = reclaimed + 1'),
  'submission.approvals': campaign('delete from approvals where campaign = $1', RELEASED),
  'submission.challengeEndsAt': campaign('update challenges set ends_at = ends_at + 1 where campaign = $1', RELEASED),
  'submission.denials': denial,
  'submission.objections': veto,
  'submission.vetoes': veto,
  'submissionOf.approvals': campaign(
    'delete from approvals where campaign = $1',
    'select c.id from campaigns c join approvals a on a.campaign = c.id and a.submission = c.submission',
  ),
  'submissionOf.challengeEndsAt': campaign(
    'update challenges set ends_at = ends_at + 1 where campaign = $1',
    'select id from campaigns where challenge_ends_at > 0 and submission > 0',
  ),
  'submissionOf.denials': denial,
  'submissionOf.number': campaign(
    'update submissions set number = number + 1 where campaign = $1 and number = (select max(number) from submissions where campaign = $1)',
    'select campaign from submissions',
  ),
  'submissionOf.vetoes': veto,
  'tallyOf.sumRoots': ofCampaign('sum_roots = sum_roots + 1'),
  'tallyOf.sumSquares': ofCampaign('sum_squares = sum_squares + 1'),
  'tallyOf.total': ofCampaign('total = total + 1'),
  'terms.termsHash': ofRound(`attesters = array[${ADDRESS}]`),
  'weightOf.': round('update campaigns set sum_roots = sum_roots + 1 where applied_round = $1::int', OPEN_ROUND),
  'windowOf.closesAt': ofCampaign('closes_at = closes_at + 1', "select id from campaigns where status = 'active'"),
  'windowOf.opensAt': ofCampaign('opens_at = opens_at + 1'),
  'windowOf.round': campaign("update round_entries set standing = 'removed' where campaign = $1", MEMBER),
  'windowOf.token': ofCampaign('token = (select address from tokens where address <> campaigns.token limit 1)'),
}

function refunds(set: string): string {
  return `update refunds r set ${set} from donations d where d.tx_hash = $1 and r.donor = d.donor and r.campaign = d.campaign`
}
