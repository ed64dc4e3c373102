import { between } from '../chance'
import type { Pattern } from './pattern'

/** Points in a space, near each other where they mean the same. */
export const points: Pattern = (pen, { width, height, margin, level }, chance) => {
  const groups = Math.round((width / height) * 1.4)
  const clusters = Array.from({ length: groups }, (_, index) => ({
    x: ((index + between(chance, 0.25, 0.75)) / groups) * width,
    y: between(chance, 0.3, 0.7) * height,
    spread: between(chance, 0.12, 0.26) * height,
  }))
  const count = 38 + level * 8
  for (let index = 0; index < count; index += 1) {
    const cluster = clusters[Math.floor(chance() * groups)]
    if (!cluster) continue
    // The sum of three chances lies near its mean, as in a cloud.
    const away = (): number => (chance() + chance() + chance() - 1.5) * 2 * cluster.spread
    const [dx, dy] = [away() * 1.6, away()]
    const near = 1 - Math.min(1, (dx ** 2 + dy ** 2) / (2.5 * cluster.spread) ** 2)
    const radius = height * (0.014 + 0.055 * near * chance() ** 2) * (1.35 - level * 0.06)
    const keep = margin * 0.6 + radius
    const x = Math.min(width - keep, Math.max(keep, cluster.x + dx))
    pen.disc(x, Math.min(height - keep, Math.max(keep, cluster.y + dy)), radius)
  }
}
