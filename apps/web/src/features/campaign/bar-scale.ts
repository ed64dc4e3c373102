import type { FundingPart } from './funding-parts'

/** Where the goal stands on every bar, in basis points of its width. */
export const GOAL_AT = 7_500
const END = 10_000

/** @property from,to In basis points of the bar's width. */
export type BarSegment<part> = { part: part; from: number; to: number }

type Measured = Pick<FundingPart, 'amount' | 'isExpected'>

/**
 * Parts on a bar whose goal stands at three quarters. What is only expected lies beyond the goal, and beyond what was
 * given. Without a goal all parts together fill the bar. `isTorn`: the bar is longer than its width.
 */
export function barSegments<part extends Measured>(parts: readonly part[], goal: bigint) {
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0n)
  const place = (amount: bigint): number => {
    const at = goal > 0n ? (amount * BigInt(GOAL_AT)) / goal : whole > 0n ? (amount * BigInt(END)) / whole : 0n
    return Number(at > BigInt(END) ? BigInt(END) + 1n : at)
  }
  let start = 0n
  const segments = parts.map((part): BarSegment<part> => {
    if (part.isExpected && start < goal) start = goal
    const from = place(start)
    start += part.amount
    return { part, from, to: place(start) }
  })
  const shown = segments.filter(({ from, to }) => to > from)
  return {
    segments: shown.map(({ to, ...rest }) => ({ ...rest, to: Math.min(to, END) })).filter(({ from, to }) => to > from),
    isTorn: shown.some(({ to }) => to > END),
  }
}
