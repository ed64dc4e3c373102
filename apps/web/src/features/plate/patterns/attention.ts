import { curveOf } from '../chance'
import { type Pattern, rowsOf } from './pattern'

/** How a language model's heads look back: strong on the diagonal and in a few columns. Every second one is mirrored. */
export const attention: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const room = width - 2 * margin
  const heads = Math.round(room / (height - 2 * margin) + 0.1)
  const side = Math.min(height - 2 * margin, room / heads)
  const top = (height - side) / 2
  const tokens = rowsOf(area, 6, 10)
  const step = (room - side) / (heads - 1)
  const cell = side / tokens
  const isFirstMirrored = chance() < 0.5
  for (let head = 0; head < heads; head += 1) {
    const isMirrored = (head % 2 === 0) === isFirstMirrored
    const far = curveOf(chance, 2)
    const column = Math.floor(chance() * tokens * 0.6)
    for (let row = 0; row < tokens; row += 1) {
      for (let past = 0; past <= row; past += 1) {
        const near = 1 / (1 + 0.8 * (row - past))
        const weight = Math.min(1, near * 0.75 + (past === column ? 0.65 : 0) + 0.35 * far((row + past) / tokens) ** 2)
        const size = cell * (0.26 + 0.58 * weight)
        const inset = (cell - size) / 2
        const across = isMirrored ? tokens - 1 - past : past
        pen.rectangle(margin + head * step + across * cell + inset, top + row * cell + inset, size, size)
      }
    }
  }
}
