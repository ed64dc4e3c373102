import { pairTotals } from '../src/pair-totals'
import { plainQf, plainQfOfTotals } from '../src/plain-qf'
import { leastTime } from './least-time'
import { sizeOf, syntheticRound } from './synthetic-round'

const OPTIONS = { pool: 10n ** 12n, cap: 10n ** 10n, minimum: 10n ** 16n, decimals: 6, surplus: 'return' } as const
const SIZE = sizeOf(1)
const gifts = syntheticRound(SIZE)
const totals = pairTotals(gifts)

const rows = [
  {
    what: `from arrays of ${SIZE.pairs} totals`,
    reach: 1,
    milliseconds: leastTime(() => plainQfOfTotals(totals, OPTIONS)),
  },
  { what: `from ${SIZE.gifts} gift objects`, reach: 25, milliseconds: leastTime(() => plainQf(gifts, OPTIONS)) },
]
console.log(
  `Plain QF, exact, with cap and minimum; ${SIZE.campaigns} campaigns, ${SIZE.donors} donors; least of 7, warm`,
)
for (const { what, reach, milliseconds } of rows) {
  console.log(`  ${what}: ${milliseconds.toFixed(2)} ms (to reach: ${reach} ms)`)
}
