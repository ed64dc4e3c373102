import { between, curveOf } from '../chance'
import type { Pattern } from './pattern'

/** Layers that settled one on the other, thick and thin, and were folded since. */
export const strata: Pattern = (pen, { width, height, margin, level }, chance) => {
  const count = 5 + level
  const wide = width / height
  const steps = Math.round(8 + 1.4 * wide)
  const at = Array.from({ length: steps + 1 }, (_, index) => index / steps)
  const ground = curveOf(chance, wide * 0.55)
  const fold = curveOf(chance, wide * 1.1)
  const pitch = (height - margin) / count
  for (let layer = 0; layer < count; layer += 1) {
    const depth = layer / (count - 1)
    const own = curveOf(chance, wide * 0.9)
    const thick = pitch * (layer % 3 === 1 ? between(chance, 0.3, 0.42) : between(chance, 0.08, 0.22))
    const halves = at.map((x) => thick * (1 + 0.6 * own(x)))
    const middles = at.map((x, index) => {
      const folded = height * (0.1 * ground(x) * depth + 0.13 * fold(x) * (1 - depth))
      const half = Math.ceil(halves[index] ?? 0)
      return Math.min(height - half, Math.max(half, margin / 2 + (layer + 0.5) * pitch + folded))
    })
    pen.band(width / steps, middles, halves)
  }
}
