import { GRACE } from '@commonweight/abi/constants'
import type { campaignsAbi, computedResultAbi, matchingRoundsAbi, voucherGateAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type Abi, type ContractEventName, type GetEventArgs, type Hex, zeroAddress, zeroHash } from 'viem'
import type { EventRow } from '../rows/tables'

type Args<abi extends Abi, name extends ContractEventName<abi>> = GetEventArgs<
  abi,
  name,
  { EnableUnion: false; IndexedOnly: false; Required: true }
>
/** One function for each event of an ABI: a new event does not compile until it is handled. */
type Handlers<abi extends Abi> = {
  [name in Exclude<ContractEventName<abi>, 'EIP712DomainChanged'>]: (args: Args<abi, name>) => EventRow[]
}

export const campaignEvents: Handlers<typeof campaignsAbi> = {
  CampaignCreated: (args) => [campaignRow(args), ...milestoneRows(args), ...attesterRows(args)],
  Donated: ({ donor, ...rest }) => [{ table: 'donations', values: { ...rest, donor: lowerHex(donor) } }],
  PaidFor: ({ payer, beneficiary, token, amount, memo }) => [
    {
      table: 'paid_carts',
      values: {
        payer: lowerHex(payer),
        beneficiary: lowerHex(beneficiary),
        token: lowerHex(token),
        amount,
        memo: wordOrNull(memo),
        is_routed: false,
      },
    },
  ],
  Refreshed: ({ donor, caller, ...rest }) => [
    { table: 'refreshes', values: { ...rest, donor: lowerHex(donor), caller: lowerHex(caller) } },
  ],
  OperatorSet: ({ donor, operator, until }) => [
    { table: 'consents', values: { donor: lowerHex(donor), operator: lowerHex(operator), until } },
  ],
  MatchCredited: (args) => [{ table: 'match_credits', values: args }],
  RoundJoined: (args) => [{ table: 'memberships', values: { ...args, has_joined: true } }],
  RoundLeft: (args) => [{ table: 'memberships', values: { ...args, has_joined: false } }],
  Submitted: ({ submission, vetoThreshold, ...rest }) => [
    { table: 'submissions', values: { ...rest, number: submission, veto_threshold: vetoThreshold } },
  ],
  Approved: ({ attester, ...rest }) => [{ table: 'approvals', values: { ...rest, attester: lowerHex(attester) } }],
  Denied: ({ attester, reason, ...rest }) => [
    { table: 'denials', values: { ...rest, attester: lowerHex(attester), reason: wordOrNull(reason) } },
  ],
  ChallengeStarted: ({ endsAt, ...rest }) => [{ table: 'challenges', values: { ...rest, ends_at: endsAt } }],
  ChallengeEnded: (args) => [{ table: 'reopenings', values: args }],
  VetoCast: ({ donor, reason, ...rest }) => [
    { table: 'vetoes', values: { ...rest, donor: lowerHex(donor), reason: wordOrNull(reason) } },
  ],
  Vetoed: (args) => [{ table: 'rejections', values: args }],
  Extended: (args) => [{ table: 'extensions', values: args }],
  Released: ({ releasedShare, ...rest }) => [{ table: 'releases', values: { ...rest, released_share: releasedShare } }],
  Withdrawn: ({ to, ...rest }) => [{ table: 'withdrawals', values: { ...rest, to: lowerHex(to) } }],
  Cancelled: ({ campaign }) => [ending(campaign, 'cancelled', false)],
  Failed: ({ campaign, goalMissed }) => [ending(campaign, 'failed', goalMissed)],
  Completed: ({ campaign }) => [ending(campaign, 'completed', false)],
  Refunded: ({ donor, to, ...rest }) => [
    { table: 'refunds', values: { ...rest, donor: lowerHex(donor), to: lowerHex(to) } },
  ],
}

export const roundEvents: Handlers<typeof matchingRoundsAbi> = {
  RoundCreated: (args) => [roundRow(args)],
  Funded: ({ round, sponsor, payer, amount }) => [
    { table: 'fundings', values: { round, sponsor: lowerHex(sponsor), payer: lowerHex(payer), amount } },
  ],
  CampaignAdmitted: (args) => [{ table: 'round_decisions', values: { ...args, kind: 'admitted', reason: null } }],
  CampaignSkipped: (args) => [{ table: 'skips', values: args }],
  CampaignRemoved: (args) => [{ table: 'round_decisions', values: { ...args, kind: 'removed', reason: null } }],
  Disqualified: (args) => [{ table: 'round_decisions', values: { ...args, kind: 'disqualified', weight: null } }],
  Pinned: (args) => [{ table: 'round_decisions', values: { ...args, kind: 'pinned', reason: null } }],
  Sealed: (args) => [{ table: 'seals', values: args }],
  Claimed: (args) => [{ table: 'claims', values: args }],
  Recovered: (args) => [{ table: 'recoveries', values: args }],
  Reclaimed: ({ sponsor, to, ...rest }) => [
    { table: 'reclaims', values: { ...rest, sponsor: lowerHex(sponsor), to: lowerHex(to) } },
  ],
}

export const resultEvents: Handlers<typeof computedResultAbi> = {
  ResultPosted: ({ vetoUntil, ...rest }) => [{ table: 'posted_results', values: { ...rest, veto_until: vetoUntil } }],
  ResultVetoCast: ({ sponsor, ...rest }) => [
    { table: 'result_vetoes', values: { ...rest, sponsor: lowerHex(sponsor) } },
  ],
  ResultVetoed: (args) => [{ table: 'result_rejections', values: args }],
}

/** @param gate The gate's own address: a column, because a chain may have several gates. */
export function gateEvents(gate: Hex): Handlers<typeof voucherGateAbi> {
  return {
    Registered: ({ account, nullifier, weight, issuedAt, expiresAt }) => [
      {
        table: 'registrations',
        values: { gate, account: lowerHex(account), nullifier, weight, issued_at: issuedAt, expires_at: expiresAt },
      },
    ],
  }
}

type Created = Args<typeof campaignsAbi, 'CampaignCreated'>

function campaignRow({ campaign, decimals, terms }: Created): EventRow {
  const values = {
    id: campaign,
    lab: lowerHex(terms.lab),
    payout: lowerHex(terms.payout),
    token: lowerHex(terms.token),
    decimals,
    gate: lowerOrNull(terms.gate),
    applied_round: terms.round === 0 ? null : terms.round,
    digest: terms.digest,
    opens_at: terms.opensAt,
    closes_at: terms.closesAt,
    goal: terms.goal,
    threshold: terms.threshold,
    challenge_period: terms.challengePeriod,
    veto_share: terms.vetoShare,
    // `sumCampaigns` fills it in from the round.
    minimum: 0,
    cutoff: (terms.milestones[0]?.deadline ?? 0) + GRACE,
  }
  return { table: 'campaigns', values }
}

function milestoneRows({ campaign, terms }: Created): EventRow[] {
  return terms.milestones.map(({ share, deadline, criteria }, index) => ({
    table: 'milestones',
    values: { campaign, index, share, deadline, criteria },
  }))
}

function attesterRows({ campaign, terms }: Created): EventRow[] {
  return terms.attesters.map((account, position) => ({
    table: 'attesters',
    values: { campaign, position, account: lowerHex(account) },
  }))
}

function ending(campaign: Hex, status: string, isGoalMissed: boolean): EventRow {
  return { table: 'endings', values: { campaign, status, is_goal_missed: isGoalMissed } }
}

function roundRow({ round, decimals, terms }: Args<typeof matchingRoundsAbi, 'RoundCreated'>): EventRow {
  const values = {
    id: round,
    operator: lowerHex(terms.operator),
    token: lowerHex(terms.token),
    decimals,
    gate: lowerHex(terms.gate),
    digest: terms.digest,
    terms_hash: roundTermsHash(terms),
    start: terms.start,
    end: terms.end,
    review_period: terms.reviewPeriod,
    claim_until: terms.claimUntil,
    minimum: terms.minimum,
    cap: terms.cap,
    challenge_period: terms.challengePeriod,
    threshold: terms.threshold,
    calculator: lowerOrNull(terms.calculator),
    unused_to: lowerOrNull(terms.unusedTo),
    attesters: `{${terms.attesters.map(lowerHex).join(',')}}`,
  }
  return { table: 'rounds', values }
}

/** The zero word means none. */
function wordOrNull(word: Hex): Hex | null {
  return word === zeroHash ? null : word
}

/** The zero address means none. */
function lowerOrNull(address: Hex): Hex | null {
  return lowerHex(address) === zeroAddress ? null : lowerHex(address)
}
