import type { Hex, RoundView, TokenView } from '@commonweight/db/views'
import type { ChainProps } from './chain-props'

export type RecomputePanelProps = {
  chain: ChainProps
  round: { id: number; title: string; token: TokenView; claimUntil: number }
  /** What people call the campaigns, and whether one waits for its match. */
  entries: { campaign: Hex; title: string; isDue: boolean }[]
  now: number
}

/** Picks what the island needs. */
export function recomputePanelProps(chain: ChainProps, view: RoundView, now: number): RecomputePanelProps {
  const { id, title, token, claimUntil } = view
  const entries = view.entries.map(({ campaign, title: name, standing, state }) => ({
    ...{ campaign, title: name },
    isDue: (standing === 'approved' || standing === 'pinned') && state !== 'failed' && state !== 'cancelled',
  }))
  return { chain, round: { id, title, token, claimUntil }, entries, now }
}
