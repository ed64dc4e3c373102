import { between, type Chance } from '../chance'
import type { Pen } from '../pen'
import { type Pattern, rowsOf } from './pattern'

/** Counted by hand: four strokes and one across. */
export const tally: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const rows = rowsOf(area, 2, 3.4)
  const pitch = (height - 2 * margin) / rows
  const tall = pitch * (rows > 1 ? 0.74 : 0.9)
  const gap = tall * 0.24
  const groups = Math.floor((width - 2 * margin + gap * 1.6) / (gap * 6))
  const shift = (width - 2 * margin - groups * gap * 6 + gap * 1.6) / Math.max(1, groups - 1)
  for (let row = 0; row < rows; row += 1) {
    const y = margin + row * pitch + (pitch - tall) / 2
    const counted = row === rows - 1 && rows > 1 ? Math.ceil(groups * between(chance, 0.5, 0.9)) : groups
    for (let group = 0; group < counted; group += 1) five(pen, [margin + group * (gap * 6 + shift), y], tall, chance)
  }
}

function five(pen: Pen, [x, y]: readonly [number, number], tall: number, chance: Chance): void {
  const gap = tall * 0.24
  const stroke = tall * 0.085
  for (let one = 0; one < 4; one += 1) {
    const left = x + (one + 0.45) * gap + between(chance, -0.09, 0.09) * gap
    const lean = gap * between(chance, -0.05, 0.22)
    const top = y + between(chance, 0, 0.06) * tall
    const foot = top + tall * 0.94
    pen.polygon([
      [left + lean, top],
      [left + lean + stroke, top],
      [left + stroke, foot],
      [left, foot],
    ])
  }
  const [from, to] = [y + tall * between(chance, 0.66, 0.78), y + tall * between(chance, 0.18, 0.3)]
  pen.polygon([
    [x, from],
    [x + 4.4 * gap, to],
    [x + 4.4 * gap, to + stroke * 1.1],
    [x, from + stroke * 1.1],
  ])
}
