import { readFileSync, writeFileSync } from 'node:fs'
import { type PairTotals, pairTotals } from '../src/totals/pair-totals'
import { sizeOf, syntheticRound } from './synthetic-round'

/** Writes the totals of a synthetic round into files, so that a measured process need not make its donations. */
export function storeRound(times: number, folder: string): void {
  const { campaigns, donors, starts, donorOf, high, low } = pairTotals(syntheticRound(sizeOf(times)))
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
