import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import type { DonationMatrix } from '@commonweight/qf/totals/donation-matrix'
import { expect, test } from 'vitest'
import { announceWork } from './announce-work'

/** Campaigns with this many donors each, the same ones. */
function round(campaigns: number, donors: number): DonationMatrix {
  return {
    donors: Array.from({ length: donors }, (_, index) => `d${index}`),
    campaigns: Array.from({ length: campaigns }, (_, index) => `c${index}`),
    starts: Uint32Array.from({ length: campaigns + 1 }, (_, index) => index * donors),
    donorOf: Uint32Array.from({ length: campaigns * donors }, (_, pair) => pair % donors),
    amounts: new Float64Array(campaigns * donors).fill(1),
  }
}

function announced(matrix: DonationMatrix, factor = 1) {
  const said: string[] = []
  return (mechanism: Mechanism, isLong = false, times = 1) => {
    announceWork(
      matrix,
      { mechanisms: [mechanism], isLong, times, factorOf: () => factor },
      (text) => void said.push(text),
    )
    return said
  }
}

test('what takes seconds is announced before it starts, and what takes less is not', () => {
  expect(announced(round(100, 1_000))('pairwise')).toEqual([])
  expect(announced(round(1_000, 3_000))('pairwise')).toEqual([
    'There are for pairwise 4,498,500,000 pairs of donors, which take about 9 seconds.',
  ])
  expect(announced(round(1_000, 3_000))('plain')).toEqual([])
  expect(announced(round(1_000, 3_000))('capped')).toEqual([])
})

test('a machine that is slower takes longer', () => {
  expect(announced(round(1_000, 1_000))('pairwise')).toEqual([])
  expect(announced(round(1_000, 1_000), 10)('pairwise')[0]).toMatch(/about 10 seconds\.$/)
})

test('what takes more than a minute is refused with an estimate, unless it is asked for', () => {
  const large = announced(round(1_000, 3_000), 20)
  const sentence = 'There are for pairwise 4,498,500,000 pairs of donors, which take about 3 minutes'
  expect(() => large('pairwise')).toThrow(`${sentence}. Nothing was computed; --long computes it.`)
  expect(large('pairwise', true)).toEqual([`${sentence}.`])
  expect(() => announced(round(300, 1_000), 20)('cocm')).toThrow(/^There are for cocm [\d,]+ steps from campaign/)
})

test('what is repeated counts as often, and several mechanisms together', () => {
  expect(() => announced(round(1_000, 3_000))('pairwise', false, 10)).toThrow('4,498,500,000 pairs of donors, 10 times')
  const matrix = round(500, 1_000)
  const both = { mechanisms: ['pairwise', 'cocm'] as const, isLong: true, factorOf: () => 30 }
  const said: string[] = []
  announceWork(matrix, both, (text) => void said.push(text))
  expect(said[0]).toMatch(/^There are for pairwise .* pairs of donors and for cocm .* steps from campaign to campaign/)
})
