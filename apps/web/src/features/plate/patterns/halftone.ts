import { between, type Chance } from '../chance'
import type { Pen } from '../pen'
import { type Pattern, rowsOf } from './pattern'

type Box = { left: number; top: number; width: number; height: number; pitch: number }

/** A picture as a grid of squares, large where it is dark. */
export const halftone: Pattern = (pen, area, chance) => {
  const { width, height, margin } = area
  const pitch = (height - 2 * margin) / rowsOf(area, 4.6, 8.2)
  drawHalftone(
    pen,
    { left: margin, top: margin, width: width - 2 * margin, height: height - 2 * margin, pitch },
    chance,
  )
}

/** Two or three round bodies and the light that falls on them. */
export function drawHalftone(pen: Pen, { left, top, width, height, pitch }: Box, chance: Chance): void {
  const count = Math.max(1, Math.round(width / height))
  const bodies = Array.from({ length: count }, (_, index) => ({
    x: ((index + between(chance, 0.25, 0.75)) / count) * width,
    y: between(chance, 0.25, 0.75) * height,
    radius: between(chance, 0.35, 0.65) * height,
  }))
  const columns = Math.max(1, Math.floor(width / pitch + 0.001))
  const shift = (width - columns * pitch) / 2
  for (let row = 0; row < Math.round(height / pitch); row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [shift + (column + 0.5) * pitch, (row + 0.5) * pitch]
      const dark = Math.max(
        ...bodies.map((body) => 1 - ((x - body.x) ** 2 + (y - body.y) ** 2) / body.radius ** 2 / 1.8),
      )
      const size = pitch * (0.2 + 0.66 * Math.max(0, Math.min(1, dark)))
      pen.rectangle(left + x - size / 2, top + y - size / 2, size, size)
    }
  }
}
