import type { Compared, Total } from '@commonweight/recompute/recompute-report'
import type { RecomputeProblem } from './worker/recompute-failure'

const problems: Record<RecomputeProblem, string> = {
  unreachable: 'The node does not answer. Check your connection, or read through your wallet, and try again.',
  'wrong-chain':
    'That node is on another chain. Switch your wallet to the chain of this site, or use this site’s node.',
  'no-state':
    'The node no longer has the state of the block that was read. Try again; if that does not help, use another node.',
  'not-json': 'This file is not JSON:',
  'not-canonical':
    'This file was changed since it was written: it is not canonical JSON, so no digest on the chain can be of it. Use the file as it was downloaded:',
  'unknown-document': 'This file is neither the inputs of a round nor how one was computed:',
  'no-inputs': 'None of the files holds the inputs of a round. Add the file with the inputs.',
  'other-round': 'This file is of another round, or of another chain (round, chain):',
  'digest-mismatch':
    'This file is not what the result was computed from: its SHA-256 is not the digest on the chain (the file’s, the chain’s):',
  events: 'The events could not be read:',
  unexpected: 'Something unexpected happened:',
}

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

/** "Recompute this round", in the browser. */
export const recompute = {
  title: 'Recompute this round',
  lead: 'Your browser reads every gift from the chain, computes all matches again and compares them with what the contracts say. This site’s database is not asked.',
  button: 'Recompute this round',
  again: 'Recompute again',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was compared.',
  options: 'Another node, or files',
  through: 'Read the chain through',
  site: (host: string) => `this site’s node, ${host}`,
  wallet: 'my wallet’s node',
  files: 'Or compute from files',
  filesHint:
    'Optional: inputs.json as published for the round, and configuration.json if it is not one of the defaults.',
  steps: {
    start: 'Loading the program',
    wallet: 'Asking your wallet',
    events: 'Reading events',
    state: 'Reading what the contracts say',
    compute: 'Computing',
  },
  blocks: (from: string, to: string) => `blocks ${from} to ${to}`,
  ofAll: (done: string, all: string) => `${done} of ${all} campaigns`,
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
  problems,
} as const
