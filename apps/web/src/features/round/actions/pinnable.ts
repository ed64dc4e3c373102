import type { Hex } from '@commonweight/domain/hex'
import { pin, type RoundTotals, reachesCap } from '@commonweight/qf/chain/round-payout'
import type { RoundActionsProps } from './round-actions-props'

/** Campaigns whose match reaches the cap, each pin counted in before the next is judged; their order does not matter. */
export function pinnable(round: RoundActionsProps['round']): Hex[] {
  const { pool, cap, weight, pinnedCount, token, entries } = round
  let totals: RoundTotals = { pool, cap, weight, pinned: pinnedCount, decimals: token.decimals }
  const found: Hex[] = []
  const heaviestFirst = entries
    .filter(({ standing }) => standing === 'admitted')
    .sort((a, b) => (a.weight < b.weight ? 1 : -1))
  for (const { campaign, weight: w } of heaviestFirst) {
    if (!reachesCap(totals, w)) break
    totals = pin(totals, w)
    found.push(campaign)
  }
  return found
}
