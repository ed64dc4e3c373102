import { between, type Chance } from '../chance'
import type { Pen } from '../pen'
import { type Area, type Pattern, rowsOf } from './pattern'

/** Indented lines in as many files as fit, each with a line along its edge. */
export const code: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const files = Math.round((width / height) * 0.85)
  const gap = margin * 1.2
  const room = (width - 2 * margin - (files - 1) * gap) / files
  const rows = rowsOf(area, 6, 11)
  for (let file = 0; file < files; file += 1) {
    writeFile(pen, { ...area, width: room }, rows, margin + file * (room + gap), chance)
  }
}

function writeFile(pen: Pen, { width, height, margin }: Area, rows: number, left: number, chance: Chance): void {
  const pitch = (height - 2 * margin) / rows
  const thick = pitch * 0.46
  pen.rectangle(left, margin, Math.max(2, thick * 0.22), height - 2 * margin)
  let depth = 0
  for (let row = 0; row < rows; row += 1) {
    const x = left + thick + depth * Math.min(pitch, width * 0.1)
    writeLine(pen, { left: x, top: margin + (row + 0.27) * pitch, end: left + width, thick }, chance)
    const turn = chance()
    if (turn < 0.45) depth = Math.min(4, depth + 1)
    else if (turn > 0.72) depth = Math.max(0, depth - (chance() < 0.5 ? 1 : 2))
  }
}

type Line = { left: number; top: number; end: number; thick: number }

function writeLine(pen: Pen, { left, top, end, thick }: Line, chance: Chance): void {
  let x = left
  const until = left + (end - left) * between(chance, 0.3, 1)
  while (x < until - thick * 0.6) {
    const token = Math.min(thick * (0.8 + 4.4 * chance() ** 1.5), end - x)
    pen.rectangle(x, top, token, thick)
    x += token + thick * 0.75
  }
}
