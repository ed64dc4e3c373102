import { readFileSync, writeFileSync } from 'node:fs'
import { type PairTotals, pairTotals } from '../src/totals/pair-totals'
import { donorPairsOf } from './campaign-sizes'
import { sizeOf, syntheticRound } from './synthetic-round'

/** How far pairs of donors within campaigns may be from what a size asks for, as a part of it. */
const MAX_DEVIATION = 1e-3

/**
 * Writes the totals of a synthetic round into files, so that a measured process need not make its donations.
 * @throws Error if the round has not the pairs of donors within campaigns that its size asks for.
 */
export function storeRound(times: number, folder: string): void {
  const size = sizeOf(times)
  const { campaigns, donors, starts, donorOf, high, low } = pairTotals(syntheticRound(size))
  const found = donorPairsOf(Array.from(campaigns, (_, p) => (starts[p + 1] ?? 0) - (starts[p] ?? 0)))
  if (!(Math.abs(found / size.donorPairs - 1) < MAX_DEVIATION)) {
    throw new Error(`The round has ${found} pairs of donors within campaigns, not ${size.donorPairs}`)
  }
  writeFileSync(`${folder}/ids`, JSON.stringify({ campaigns, donors }))
  for (const [name, numbers] of Object.entries({ starts, donorOf, high, low }))
    writeFileSync(`${folder}/${name}`, numbers)
}

export function loadRound(folder: string): PairTotals {
  const bytes = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`)).buffer
  return {
    ...(JSON.parse(readFileSync(`${folder}/ids`, 'utf8')) as Pick<PairTotals, 'campaigns' | 'donors'>),
    starts: new Uint32Array(bytes('starts')),
    donorOf: new Uint32Array(bytes('donorOf')),
    high: new Float64Array(bytes('high')),
    low: new Float64Array(bytes('low')),
  }
}
