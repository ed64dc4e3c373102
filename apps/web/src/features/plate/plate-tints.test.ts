import { expect, test } from 'vitest'
import { TINTS, TONES } from './plate-tints'

/** WCAG 2.2, 1.4.11: what carries meaning without being text. */
const MIN_CONTRAST = 3

const themed = TINTS.flatMap((tint) =>
  (['light', 'dark'] as const).map((theme) => [tint, theme, TONES[tint][theme]] as const),
)

test.each(themed)(
  '%s %s: pencil and ink stand out from the ground, and ink from pencil by more than its filling',
  (...[, , tones]) => {
    expect(contrast(tones.pencil, tones.ground)).toBeGreaterThanOrEqual(MIN_CONTRAST)
    expect(contrast(tones.ink, tones.ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(tones.ink, tones.wash)).toBeGreaterThanOrEqual(MIN_CONTRAST)
    expect(contrast(tones.ink, tones.pencil)).toBeGreaterThanOrEqual(2)
    expect(contrast(tones.wash, tones.ground)).toBeGreaterThanOrEqual(1.4)
  },
)

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
