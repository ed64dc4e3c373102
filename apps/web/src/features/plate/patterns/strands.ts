import { between, curveOf } from '../chance'
import type { Pattern } from './pattern'

/** Strands that cross; where two lie over each other the drawing is left out. */
export const strands: Pattern = (pen, { width, height, margin, level }, chance) => {
  const count = 3 + level
  const steps = Math.round(10 + (1.4 * width) / height)
  const middle = height / 2
  const reach = middle - margin
  const thick = (height * 0.3) / (count + 1.5)
  const common = curveOf(chance, width / height / 1.6)
  for (let strand = 0; strand < count; strand += 1) {
    const own = curveOf(chance, width / height)
    const pulse = curveOf(chance, width / height)
    const offset = (strand / (count - 1)) * 2 - 1
    const at = Array.from({ length: steps + 1 }, (_, index) => index / steps)
    const path = at.map((x) => middle + reach * 0.9 * (offset * 0.5 * (1 + 0.9 * common(x)) + own(x) * 0.38))
    pen.band(
      width / steps,
      path.map((y) => Math.min(height - margin, Math.max(margin, y))),
      at.map((x) => thick * (0.75 + 0.45 * pulse(x)) + between(chance, 0, 0.5)),
    )
  }
}
