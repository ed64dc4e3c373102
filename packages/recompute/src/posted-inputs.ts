import { canonicalDocument } from '@commonweight/domain/canonical'
import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { PostedResult } from '@commonweight/sdk/read/get-posted-result'
import type { RoundContracts, RoundEvents } from '@commonweight/sdk/read/get-round-events'
import { roundInputsAt } from '@commonweight/sdk/read/round-inputs-at'

/** @property last The newest block that the calculator can have read: by default the one before the post. */
export type PostedInputsParameters = {
  deployment: RoundContracts
  events: RoundEvents
  posted: Pick<PostedResult, 'inputs' | 'blockNumber'>
  last?: bigint
}

/**
 * The inputs whose digest was posted, and the block after which they stood: the last, or the one before a change of
 * pool or members that came after the calculator had read the chain. If none has the digest, those after the last
 * block: a comparison then shows that the digests differ.
 */
export async function postedInputs(
  parameters: PostedInputsParameters,
): Promise<{ inputs: RoundInputs; block: bigint }> {
  const { deployment, events, posted, last = posted.blockNumber - 1n } = parameters
  const changes = events.events
    .filter(({ kind, blockNumber }) => kind !== 'counted' && blockNumber <= last)
    .map(({ blockNumber }) => blockNumber - 1n)
  for (const block of [last, ...new Set(changes.reverse())]) {
    const inputs = roundInputsAt(deployment, events, block)
    if ((await canonicalDocument(inputs)).digest === posted.inputs) return { inputs, block }
  }
  return { inputs: roundInputsAt(deployment, events, last), block: last }
}
