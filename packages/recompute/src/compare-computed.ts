import { canonicalDocument } from '@commonweight/domain/canonical'
import type { RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Hex } from '@commonweight/domain/hex'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import type { PostedResult } from '@commonweight/sdk/read/get-posted-result'
import { type CampaignMatch, computeRound } from './compute-round'
import { configurationWithDigest } from './configurations'
import { differenceOf } from './difference'
import type { ChainState } from './read-chain-state'
import type { CampaignReport, Compared, ComputedReport } from './recompute-report'
import { resultTree } from './result-tree'

export type CompareComputedParameters = {
  posted: PostedResult
  inputs: RoundInputs
  /** From a file; without it, the default with the posted digest, or what `publishedConfiguration` finds of it. */
  configuration: RoundConfiguration | null
  publishedConfiguration: (digest: Hex) => Promise<RoundConfiguration | null>
  state: ChainState
}

/**
 * Recomputes a posted result from inputs and lists where the chain differs: the digests, the Merkle root over all
 * matches, and what was paid to each campaign. Without a configuration of the posted digest only the inputs are
 * compared.
 */
export async function compareComputed(parameters: CompareComputedParameters): Promise<ComputedReport> {
  const { posted, inputs, state } = parameters
  const configuration =
    parameters.configuration ??
    (await configurationWithDigest(posted.configuration, {})) ??
    (await parameters.publishedConfiguration(posted.configuration))
  const inputParts = differenceOf('inputs' as const, (await canonicalDocument(inputs)).digest, posted.inputs)
  const executes = state.round.isComputed
  if (configuration === null) return { configuration, campaigns: [], parts: inputParts, executes, claims: [] }
  const { matches } = computeRound(inputs, configuration)
  const tree = matches.length === 0 ? undefined : resultTree(matches)
  const parts = [
    ...inputParts,
    ...differenceOf('configuration' as const, (await canonicalDocument(configuration)).digest, posted.configuration),
    ...differenceOf('root' as const, tree?.root ?? '', posted.root),
  ]
  const amounts = new Map(matches.map(({ campaign, amount }) => [campaign, amount]))
  const campaigns = inputs.campaigns.map((each) => reportOf(each, amounts.get(each.campaign) ?? 0n, parameters))
  const claims = executes && tree?.root === posted.root ? tree.matches.filter((match) => isDue(match, state)) : []
  return { configuration, campaigns, parts, executes, claims }
}

function isDue({ campaign, amount }: CampaignMatch, { campaigns }: ChainState): boolean {
  const standing = campaigns.get(campaign)?.standing
  return amount > 0n && (standing === 'admitted' || standing === 'pinned')
}

function reportOf(
  { campaign, donors }: RoundInputs['campaigns'][number],
  match: bigint,
  { inputs, state }: CompareComputedParameters,
): CampaignReport {
  const chain = state.campaigns.get(campaign)
  const counted = donors.map((donor) => BigInt(donor.counted))
  const weight = matchWeightOf(tallyOf(counted, BigInt(inputs.minimum)))
  const hasPaid = state.round.isComputed && chain?.paid !== undefined
  return {
    campaign,
    weight,
    match,
    standing: chain?.standing ?? 'none',
    differences: [
      ...differenceOf<Compared>('weight', weight, chain?.weight ?? 0n),
      ...(hasPaid ? differenceOf<Compared>('paid', match, chain.paid ?? 0n) : []),
    ],
  }
}
