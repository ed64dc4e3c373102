import { expect, test } from 'vitest'
import { announceWork } from './announce-work'

/** Campaigns with this many donors each. */
function round(campaigns: number, donors: number) {
  const starts = Uint32Array.from({ length: campaigns + 1 }, (_, index) => index * donors)
  return { starts, campaigns: Array.from({ length: campaigns }, (_, index) => `c${index}`) }
}

function announced(...args: Parameters<typeof round>) {
  const said: string[] = []
  return (mechanism: 'plain' | 'pairwise' | 'cocm', isLong = false, times = 1) => {
    announceWork(round(...args), { mechanism, isLong, times }, (message) => void said.push(message))
    return said
  }
}

test('what takes seconds is announced before it starts, and what takes less is not', () => {
  expect(announced(100, 1_000)('pairwise')).toEqual([])
  expect(announced(1_000, 1_000)('pairwise')).toEqual([
    'pairwise compares 499,500,000 pairs of donors, which takes about 10 seconds.',
  ])
})

test('what takes more than a minute is refused with an estimate, unless it is asked for', () => {
  const large = announced(2_000, 10_000)
  const sentence = 'pairwise compares 99,990,000,000 pairs of donors, which takes about 34 minutes'
  expect(() => large('pairwise')).toThrow(`${sentence}. Nothing was computed; --long computes it.`)
  expect(large('pairwise', true)).toEqual([`${sentence}.`])
  expect(() => large('cocm')).toThrow(/^cocm compares 40,000,000,000 pairs of a donor and two campaigns/)
  expect(large('plain')).toHaveLength(1)
})

test('what is repeated counts as often', () => {
  expect(() => announced(1_000, 1_000)('pairwise', false, 10)).toThrow('499,500,000 pairs of donors, 10 times, which')
})
