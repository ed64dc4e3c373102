import { canonicalDocument } from '@commonweight/domain/canonical'
import type { RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Hex } from '@commonweight/domain/hex'
import { computeRound } from './compute-round'
import { type ProvenMatch, resultTree } from './result-tree'

/** The four digests that a calculator posts. */
export type ResultDigests = { root: Hex; inputs: Hex; configuration: Hex; code: Hex }

/**
 * A computed round.
 * @property digests To be posted.
 * @property inputs, configuration The documents that two of the digests are of.
 * @property matches With the proofs that claims need.
 * @property used The mechanism that the shares come from.
 */
export type RoundResult = {
  digests: ResultDigests
  inputs: RoundInputs
  configuration: RoundConfiguration
  matches: ProvenMatch[]
  undistributed: bigint
  used: string
}

/** Computes a round and everything that its calculator posts. @param code Digest of the code that computes. */
export async function roundResult(
  inputs: RoundInputs,
  configuration: RoundConfiguration,
  code: Hex,
): Promise<RoundResult> {
  const { matches, undistributed, used } = computeRound(inputs, configuration)
  const tree = resultTree(matches)
  const [inputsDocument, configurationDocument] = await Promise.all([
    canonicalDocument(inputs),
    canonicalDocument(configuration),
  ])
  const digests = {
    root: tree.root,
    inputs: inputsDocument.digest,
    configuration: configurationDocument.digest,
    code,
  }
  return { digests, inputs, configuration, matches: tree.matches, undistributed, used }
}

/** The result as a document: amounts in base units, as text. */
export function resultDocument({ digests, inputs, matches, undistributed, used }: RoundResult) {
  return {
    type: 'commonweight/round-result/1',
    chainId: inputs.chainId,
    matchingRounds: inputs.matchingRounds,
    round: inputs.round,
    ...digests,
    used,
    undistributed: String(undistributed),
    matches: matches.map(({ campaign, amount, proof }) => ({ campaign, amount: String(amount), proof })),
  }
}
