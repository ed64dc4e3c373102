import type { Compared, Total } from '@commonweight/recompute/recompute-report'

const compared: Record<Compared, string> = {
  weight: 'w',
  match: 'Match',
  paid: 'Paid',
  standing: 'Standing',
}

const totals: Record<Total, string> = {
  pool: 'Pool',
  weight: 'W, the sum of all w below the cap',
  pinned: 'Campaigns at the cap',
  cap: 'Cap',
  minimum: 'Least that counts',
  decimals: 'Decimals of the token',
  claimed: 'Paid out',
  pins: 'Campaigns that reach the cap, of those set apart',
}

/** The report of a recomputation; downloaded once there is one. */
export const report = {
  agree: (count: string, all: string) => `${count} of ${all} campaigns agree`,
  empty: 'No campaign takes part in this round: there is nothing to compare.',
  chainTitle: 'The chain’s formula',
  computedTitle: 'The computed result',
  chainAgrees: 'Every w, match and payment is what the contracts say, and so are pool, W and cap.',
  chainDiffers: 'What was recomputed is not what the contracts say.',
  computedAgrees:
    'Inputs, configuration and Merkle root have the posted digests; what was paid is what the result says.',
  computedDiffers: 'What was recomputed is not what was posted or paid.',
  noConfiguration:
    'How it was computed is not one of the defaults, so only the inputs could be compared. Add configuration.json, as published for the round.',
  executes: 'The round pays by this result.',
  doesNotExecute: 'The round does not, or not yet, pay by this result.',
  mechanism: (name: string, numbers: string) => `Computed by ${name}${numbers && ` (${numbers})`}.`,
  codeNote: 'The digest of the program is compared on the command line: commonweight round verify.',
  readAt: (block: string, when: string) => `Compared at block ${block}, ${when}.`,
  digest: 'SHA-256 of the inputs:',
  download: 'Download the inputs',
  table: 'Campaign by campaign',
  columns: { campaign: 'Campaign', weight: 'w', match: 'Match, recomputed', verdict: 'Compared with the chain' },
  same: 'agrees',
  different: (what: string, ours: string, chain: string) => `${what}: ${ours} here, ${chain} on the chain`,
  parts: { inputs: 'Inputs, SHA-256', configuration: 'Configuration, SHA-256', root: 'Merkle root' },
  compared,
  totals,
} as const
