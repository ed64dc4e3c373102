import { between, curveOf } from '../chance'
import type { Pattern } from './pattern'

/** A recording: bars about a middle line, loud and soft by syllables, silent between phrases. */
export const waves: Pattern = (pen, { width, height, margin, level }, chance) => {
  const bars = Math.round((width / height) * (7 + level * 2.6))
  const pitch = (width - 2 * margin) / bars
  const phrase = curveOf(chance, (width / height) * 1.3)
  const syllable = curveOf(chance, (width / height) * 5)
  const reach = height / 2 - margin
  for (let bar = 0; bar < bars; bar += 1) {
    const at = bar / bars
    const loud = Math.max(0, 0.62 + 0.55 * phrase(at)) * (0.55 + 0.45 * Math.abs(syllable(at)))
    const half = Math.max(height * 0.012, reach * Math.min(1, loud * between(chance, 0.55, 1.25)))
    pen.rectangle(margin + bar * pitch + pitch * 0.19, height / 2 - half, pitch * 0.62, 2 * half)
  }
}
