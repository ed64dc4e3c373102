import { type Pattern, rowsOf } from './pattern'

/** Quarters of discs, turned by chance. */
export const quarters: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const rows = rowsOf(area, 3, 6)
  const tile = (height - 2 * margin) / rows
  const columns = Math.round((width - 2 * margin) / tile)
  const step = (width - 2 * margin - tile) / (columns - 1)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const corner = Math.floor(chance() * 4) as 0 | 1 | 2 | 3
      const size = tile * (chance() < 0.22 ? 0.5 : 0.9)
      const inset = (tile - size) / 2
      pen.quarter(margin + column * step + inset, margin + row * tile + inset, size, corner)
    }
  }
}
