import { between } from '../chance'
import { drawHalftone } from './halftone'
import { type Pattern, rowsOf } from './pattern'

/** Pictures with lines of words between them. */
export const pages: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const side = height - 2 * margin
  const rows = rowsOf(area, 5.6, 10)
  const pitch = side / rows
  let left = margin
  let isPicture = chance() < 0.5
  while (width - margin - left > side * 0.3) {
    const wanted = side * (isPicture ? between(chance, 0.85, 1.15) : between(chance, 0.8, 1.5))
    const rest = width - margin - left
    const room = rest - wanted < side * 0.6 ? rest : wanted
    if (isPicture) {
      drawHalftone(pen, { left, top: margin, width: room, height: side, pitch }, chance)
    } else {
      for (let row = 0; row < rows; row += 1) {
        const y = margin + (row + 0.29) * pitch
        const words = between(chance, row === rows - 1 ? 0.3 : 0.8, row === rows - 1 ? 0.7 : 1) * room
        const cut = words * between(chance, 0.25, 0.75)
        pen.rectangle(left, y, cut - pitch * 0.35, pitch * 0.42)
        pen.rectangle(left + cut, y, words - cut, pitch * 0.42)
      }
    }
    left += room + side * 0.14
    isPicture = !isPicture
  }
}
