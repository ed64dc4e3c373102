import type { Hex } from '@commonweight/domain/hex'
import type { RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { TokenView } from '@commonweight/domain/views/token'
import type { SiteChain } from '../../site-chain'

export type RecomputePanelProps = {
  chain: SiteChain
  round: { id: number; title: string; token: TokenView; claimUntil: number }
  /** What people call the campaigns of this page, and whether one waits for its match. */
  entries: { campaign: Hex; title: string; awaitsMatch: boolean }[]
  now: number
}

/** Picks what the island needs. */
export function recomputePanelProps(chain: SiteChain, view: RoundView, now: number): RecomputePanelProps {
  const { id, title, token, claimUntil } = view
  const entries = view.entries.map((entry) => ({
    campaign: entry.campaign,
    title: entry.title,
    awaitsMatch: awaitsMatch(entry),
  }))
  return { chain, round: { id, title, token, claimUntil }, entries, now }
}

/** Whether a campaign of a round can still be paid its match: it takes part, has not been paid and has not failed. */
export function awaitsMatch({ standing, state }: Pick<RoundEntry, 'standing' | 'state'>): boolean {
  const takesPart = standing === 'admitted' || standing === 'pinned'
  return takesPart && state !== 'failed' && state !== 'cancelled'
}
