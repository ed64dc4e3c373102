import { writeFileSync } from 'node:fs'
import { computeMatch } from '../src/mechanisms/compute-match'
import { donationMatrix } from '../src/totals/donation-matrix'
import { donationsOf, type OwnVector, ownVectorsPath } from './own-vectors'
import { paidSettings } from './paid-settings'
import { byCampaign, slowResults } from './slow-results'

/** Rounds by name: donors, campaigns, donations and the powers of ten, in 1e-18 token, that amounts span. */
const SHAPES: [name: string, donors: number, campaigns: number, donations: number, least: number, greatest: number][] =
  [
    ['few donors of everything', 4, 3, 14, 17, 20],
    ['sparse', 12, 9, 26, 16, 21],
    ['dense', 14, 5, 66, 18, 19],
    ['from dust to whales', 11, 6, 40, 0, 24],
    ['two campaigns', 9, 2, 14, 17, 20],
    ['one campaign', 6, 1, 8, 17, 20],
    ['many', 48, 13, 170, 16, 22],
  ]

/** Integers from 0 to 2^32 - 1, by xorshift. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

const vectors = SHAPES.map(([name, donors, campaigns, donations, least, greatest], index): OwnVector => {
  const draw = generator(7_919 * (index + 1))
  const drawn = Array.from({ length: donations }, (): OwnVector['donations'][number] => {
    const amount = BigInt(1 + (draw() % 9_999)) * 10n ** BigInt(least + (draw() % (greatest - least + 1)))
    return [`d${draw() % donors}`, `p${draw() % campaigns}`, `${amount / 10_000n + 1n}`]
  })
  const matrix = donationMatrix(donationsOf({ donations: drawn }))
  const paid = Object.entries(paidSettings).map(([setting, rules]) => {
    const units = computeMatch(matrix, rules).matches.map(({ matched }) => `${matched}`)
    return [setting, byCampaign(matrix, units)]
  })
  return { name, donations: drawn, raw: slowResults({ donations: drawn }), paid: Object.fromEntries(paid) }
})
writeFileSync(ownVectorsPath, `${JSON.stringify(vectors, undefined, 1)}\n`)
