import type { Chance } from '../chance'
import type { Pen } from '../pen'

/** What a pattern fills. `level` says how dense: 1 to 8. Marks stay inside `margin`; bands run to the edges. */
export type Area = { width: number; height: number; margin: number; level: number }

export type Pattern = (pen: Pen, area: Area, chance: Chance) => void

/**
 * How many rows the area has: `sparse` on a card at level 1, `dense` at level 8. A wide area has fewer and larger ones,
 * so that it holds about as many marks, in as many bytes, as a card.
 */
export function rowsOf({ width, height, level }: Area, sparse: number, dense: number): number {
  const rows = sparse + ((dense - sparse) * (level - 1)) / 7
  return Math.max(1, Math.round(rows * (width > 4 * height ? 0.75 : 1)))
}
