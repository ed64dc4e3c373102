import { type Pattern, rowsOf } from './pattern'

/** Laid pieces, three to a tile, along or across. */
export const parquet: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const rows = rowsOf(area, 3, 4.6)
  const tile = (height - 2 * margin) / rows
  const columns = Math.round((width - 2 * margin) / tile)
  const step = (width - 2 * margin - tile) / (columns - 1)
  const [long, thin] = [tile * 0.88, tile * 0.2]
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [margin + column * step + tile * 0.06, margin + row * tile + tile * 0.06]
      // Mostly a chessboard, so that long ways come about only where chance breaks it.
      const isAcross = (row + column) % 2 === 0 ? chance() < 0.8 : chance() < 0.2
      for (let piece = 0; piece < 3; piece += 1) {
        const shift = piece * tile * 0.34
        if (isAcross) pen.rectangle(x, y + shift, long, thin)
        else pen.rectangle(x + shift, y, thin, long)
      }
    }
  }
}
