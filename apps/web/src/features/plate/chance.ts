/** Numbers in [0, 1) that follow from a seed of 32 bits (mulberry32), the same on every machine. */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const between = (chance: Chance, low: number, high: number): number => low + chance() * (high - low)

/** A smooth curve with values in [-1, 1]; `turns` is about how often it turns while its argument goes from 0 to 1. */
export function curveOf(chance: Chance, turns: number): (at: number) => number {
  const waves = [1, 1.7, 2.9].map((faster) => ({
    pace: Math.PI * turns * faster * between(chance, 0.8, 1.2),
    phase: between(chance, 0, 2 * Math.PI),
    height: 0.6 / faster,
  }))
  const sum = waves.reduce((total, { height }) => total + height, 0)
  return (at) => waves.reduce((total, { pace, phase, height }) => total + height * sine(pace * at + phase), 0) / sum
}

/**
 * Sine by arithmetic alone: engines may differ in the last digit of Math.sin, and a plate must have the same bytes
 * everywhere. Accurate to 0.001, which no eye sees (Bhaskara's formula).
 */
function sine(angle: number): number {
  const turn = angle / (2 * Math.PI)
  const half = (turn - Math.floor(turn)) * 2
  const sign = half < 1 ? 1 : -1
  const part = half % 1
  const product = part * (1 - part)
  return (sign * 16 * product) / (5 - 4 * product)
}
