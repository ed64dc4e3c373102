import { between } from '../chance'
import { type Pattern, rowsOf } from './pattern'

/** Lines of words, in paragraphs. */
export const text: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const rows = rowsOf(area, 5, 10)
  const pitch = (height - 2 * margin) / rows
  const thick = pitch * 0.46
  const em = pitch * between(chance, 1.25, 1.45) * (1 + 0.0003 * width)
  let rest = between(chance, 3, 6)
  for (let row = 0; row < rows; row += 1) {
    const isLast = rest < 1 && row < rows - 1
    rest = isLast ? between(chance, 2, 5) : rest - 1
    const end = (width - margin) * (isLast ? between(chance, 0.55, 0.85) : 1) - chance() * em
    let x = margin
    while (x < end) {
      const word = Math.min(em * (0.35 + 2.1 * chance() ** 1.6), width - margin - x)
      if (word > em * 0.25) pen.rectangle(x, margin + row * pitch + (pitch - thick) / 2, word, thick)
      x += word + em * 0.36
    }
  }
}
