import type { Hex, RoundView, TokenView } from '@commonweight/db/views'
import type { ChainProps } from './chain-props'

export type RecomputePanelProps = {
  chain: ChainProps
  round: number
  token: TokenView
  /** What people call the campaigns. */
  titles: { campaign: Hex; title: string }[]
}

/** Picks what the island needs. */
export function recomputePanelProps(chain: ChainProps, { id, token, entries }: RoundView): RecomputePanelProps {
  return { chain, round: id, token, titles: entries.map(({ campaign, title }) => ({ campaign, title })) }
}
