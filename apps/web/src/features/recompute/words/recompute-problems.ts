import type { RecomputeProblem } from '../worker/recompute-failure'

/** Why there is no report; downloaded with the code that starts a recomputation. */
export const recomputeProblems: Record<RecomputeProblem, string> = {
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
