import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Hex } from '@commonweight/domain/hex'
import { tallyOf } from '@commonweight/qf/chain/tally'
import { type ChainExplanation, explainChainMatches } from '@commonweight/qf/explain/explain-chain-match'
import { differenceOf } from './difference'
import type { ChainState } from './read-chain-state'
import type { CampaignReport, ChainReport, Compared, Total } from './recompute-report'

/**
 * Recomputes the chain's own formula from a round's inputs and lists, campaign by campaign, where the chain differs.
 */
export function compareChain(inputs: RoundInputs, state: ChainState): ChainReport {
  const pinned = new Set([...state.campaigns].filter(([, { isPinned }]) => isPinned).map(([campaign]) => campaign))
  const explained = explain(inputs, pinned)
  const campaigns = explained.map((each) => reportOf(each, state))
  const open = explained.filter(({ campaign }) => !pinned.has(campaign as Hex))
  const weight = open.reduce((sum, each) => sum + each.weight, 0n)
  const paid = [...state.campaigns.values()].reduce((sum, each) => sum + (each.paid ?? 0n), 0n)
  const { round } = state
  const totals = [
    ...differenceOf<Total>('pool', inputs.pool, round.pool),
    ...differenceOf<Total>('cap', inputs.cap, round.cap),
    ...differenceOf<Total>('minimum', inputs.minimum, round.minimum),
    ...differenceOf<Total>('decimals', inputs.decimals, round.decimals),
    ...differenceOf<Total>('weight', weight, round.weight),
    ...differenceOf<Total>('pinned', pinned.size, round.pinned),
    ...differenceOf<Total>('claimed', paid, round.claimed),
    ...differenceOf<Total>('pins', pinned.size - unduePins(inputs, pinned), pinned.size),
  ]
  return { campaigns, weight, totals }
}

/** As the round stands; with `pinned` left out, as if all that are due were pinned. */
function explain(inputs: RoundInputs, pinned?: ReadonlySet<Hex>): ChainExplanation[] {
  const minimum = BigInt(inputs.minimum)
  const terms = { pool: BigInt(inputs.pool), cap: BigInt(inputs.cap), decimals: inputs.decimals }
  const campaigns = inputs.campaigns.map(({ campaign, donors }) => {
    const counted = donors.map((donor) => BigInt(donor.counted))
    return { campaign, tally: tallyOf(counted, minimum), donors: counted.filter((each) => each >= minimum).length }
  })
  return explainChainMatches(terms, campaigns, pinned)
}

/** Campaigns that are pinned although their match does not reach the cap. */
function unduePins(inputs: RoundInputs, pinned: ReadonlySet<Hex>): number {
  if (pinned.size === 0) return 0
  const cap = BigInt(inputs.cap)
  return explain(inputs).filter(({ campaign, matched }) => pinned.has(campaign as Hex) && matched !== cap).length
}

function reportOf({ campaign, weight, matched }: ChainExplanation, { campaigns, round }: ChainState): CampaignReport {
  const id = campaign as Hex
  const chain = campaigns.get(id)
  const standing = chain?.standing ?? 'none'
  const differences = [
    ...differenceOf<Compared>('weight', weight, chain?.weight ?? 0n),
    // A match that no contract reports cannot differ.
    ...differenceOf<Compared>('match', matched, chain === undefined ? 0n : (chain.match ?? matched)),
    // With a computed result claims follow that, not the chain's formula.
    ...(chain?.paid === undefined || round.isComputed ? [] : differenceOf<Compared>('paid', matched, chain.paid)),
    ...(['admitted', 'pinned', 'claimed'].includes(standing)
      ? []
      : [{ what: 'standing' as const, ours: 'admitted', chain: standing }]),
  ]
  return { campaign: id, weight, match: matched, standing, differences }
}
