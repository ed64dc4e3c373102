import { expect, test } from 'vitest'
import { syntheticRound } from '../../../bench/synthetic-round'
import { donationMatrix } from '../../totals/donation-matrix'
import { plainMath } from '../simd/simd-plain-math'
import type { MathWithArrays, Room } from '../simd/simd-row-math'
import { wasmMath } from '../simd/simd-wasm-math'
import { Closeness } from './closeness'
import { type CocmArrays, cocmArrays, rowWidth, writeWeights } from './cocm-arrays'

const matrix = donationMatrix(syntheticRound({ campaigns: 20, donors: 60, pairs: 200, donations: 200 }))

/** Rows of all donors, asked for twice, with room for this many rows. */
function rowsOf(kind: 'simd' | 'plain', kept: number): number[][] {
  const limits = { kept: kept * rowWidth(matrix.campaigns.length), gathered: 2 ** 10 }
  const take = (room: Room) => cocmArrays(matrix, room, limits)
  const run = ({ math, arrays }: MathWithArrays<CocmArrays>) => {
    writeWeights(matrix, arrays.donors)
    const closeness = new Closeness(matrix, arrays, math)
    return [...matrix.donors.keys(), ...matrix.donors.keys()].map((donor) => [...closeness.rowOf(donor)])
  }
  const rows = kind === 'plain' ? plainMath(take, run) : wasmMath(take, run)
  if (rows === undefined) throw new Error('There is no WebAssembly with SIMD')
  return rows
}

test('Q4 rows are the same to the bit whether they are kept or not, with SIMD or without', () => {
  const all = rowsOf('plain', matrix.donors.length)
  for (const kind of ['plain', 'simd'] as const) {
    for (const kept of [0, 7, matrix.donors.length]) expect(rowsOf(kind, kept)).toEqual(all)
  }
})

test('a row is a chance to arrive somewhere: it sums to 1', () => {
  for (const row of rowsOf('plain', 10)) {
    expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
  }
})
