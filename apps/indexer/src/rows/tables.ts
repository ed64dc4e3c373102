/** Tables written from events and their own columns. Referenced tables come first. */
export const TABLES = {
  rounds: [
    'id',
    'operator',
    'token',
    'decimals',
    'gate',
    'digest',
    'terms_hash',
    'start',
    'end',
    'review_period',
    'claim_until',
    'minimum',
    'cap',
    'challenge_period',
    'threshold',
    'calculator',
    'unused_to',
    'attesters',
  ],
  campaigns: [
    'id',
    'lab',
    'payout',
    'token',
    'decimals',
    'gate',
    'applied_round',
    'digest',
    'opens_at',
    'closes_at',
    'goal',
    'threshold',
    'challenge_period',
    'veto_share',
    'minimum',
    'cutoff',
  ],
  milestones: ['campaign', 'index', 'share', 'deadline', 'criteria'],
  attesters: ['campaign', 'position', 'account'],
  donations: ['campaign', 'donor', 'amount', 'weight', 'counted'],
  paid_carts: ['payer', 'beneficiary', 'token', 'amount', 'memo', 'is_routed'],
  refreshes: ['campaign', 'donor', 'caller', 'weight', 'counted'],
  consents: ['donor', 'operator', 'until'],
  match_credits: ['campaign', 'round', 'amount'],
  memberships: ['campaign', 'round', 'has_joined'],
  submissions: ['campaign', 'number', 'milestone', 'evidence', 'veto_threshold'],
  approvals: ['campaign', 'milestone', 'submission', 'attester'],
  denials: ['campaign', 'milestone', 'submission', 'attester', 'reason'],
  challenges: ['campaign', 'milestone', 'submission', 'ends_at'],
  reopenings: ['campaign', 'milestone', 'submission', 'cutoff'],
  vetoes: ['campaign', 'milestone', 'submission', 'donor', 'points', 'reason'],
  rejections: ['campaign', 'milestone', 'submission', 'cutoff'],
  extensions: ['campaign', 'milestone', 'deadline', 'cutoff'],
  releases: ['campaign', 'milestone', 'released_share', 'cutoff'],
  withdrawals: ['campaign', 'to', 'amount'],
  endings: ['campaign', 'status', 'is_goal_missed'],
  refunds: ['campaign', 'donor', 'to', 'amount'],
  fundings: ['round', 'sponsor', 'payer', 'amount'],
  round_decisions: ['round', 'campaign', 'kind', 'weight', 'reason'],
  skips: ['round', 'campaign'],
  posted_results: ['round', 'root', 'inputs', 'configuration', 'code', 'veto_until'],
  result_vetoes: ['round', 'sponsor', 'amount'],
  result_rejections: ['round'],
  seals: ['round', 'pool', 'weight', 'pinned'],
  claims: ['round', 'campaign', 'amount'],
  recoveries: ['round', 'campaign', 'amount'],
  reclaims: ['round', 'sponsor', 'to', 'amount'],
  registrations: ['gate', 'account', 'nullifier', 'weight', 'issued_at', 'expires_at'],
} as const

export type TableName = keyof typeof TABLES

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

const POSITION = ['chain_id', 'block_number', 'block_hash', 'log_index'] as const
const TRACE = ['tx_hash', 'at'] as const

/**
 * Columns for the log that a row comes from. Parts of a campaign have no transaction and time: the campaign has them.
 */
export function originColumns(table: TableName): readonly string[] {
  return table === 'milestones' || table === 'attesters' ? POSITION : [...POSITION, ...TRACE]
}

/** A value for COPY. Numbers of any size are written in full, null as NULL. */
export type Value = string | number | bigint | boolean | null

/** What one event writes into one table, without its origin. */
export type EventRow = {
  [name in TableName]: { table: name; values: Record<(typeof TABLES)[name][number], Value> }
}[TableName]
