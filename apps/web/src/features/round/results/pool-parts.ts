import type { RoundView } from '@commonweight/domain/views/round'
import { shareOf } from '../../../format/number'

/** @property title Null: what is left. @property share Basis points of the pool. */
export type PoolPart = { key: string; title: string | null; share: number }

type Shared = Pick<RoundView, 'pool' | 'entries'>

/** The campaigns of a page by their shares of the pool, the largest first, and what is left of it. */
export function poolParts({ pool, entries }: Shared): PoolPart[] {
  const parts = entries
    .map(({ campaign, title, match }) => ({ key: campaign as string, title, share: shareOf(match, pool) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  const rest = 10_000 - parts.reduce((sum, { share }) => sum + share, 0)
  // Less than a basis point for each campaign is what rounding takes.
  return rest > parts.length ? [...parts, { key: 'rest', title: null, share: rest }] : parts
}

/** What the pool adds for each 1 given, with two decimals, like "0.68"; null where nothing was given or added. */
export function matchPerUnit(match: bigint, given: bigint): string | null {
  if (given <= 0n || match <= 0n) return null
  const hundredths = (match * 100n) / given
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
