import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textSource } from '../test/text-source'
import { readDonations } from './csv/read-table'
import { parseDecimal } from './decimal'
import { parseQfOptions, type QfOptions } from './qf-options'
import { qfResult } from './qf-result'

const DIGITS = 400

/** As the command computes a file, with the numbers that it prints in 10^-400. */
async function paid(text: string, options: QfOptions) {
  const { lines, used, undistributed, pool } = await qfResult(readDonations(textSource(text)), options, () => undefined)
  const units = (decimal: string) => {
    const parsed = parseDecimalOf(decimal)
    if (typeof parsed === 'string') throw new Error(parsed)
    return parsed
  }
  const rows = [...lines()]
  return {
    used,
    rows,
    left: units(undistributed),
    pool: units(pool),
    raws: rows.map(({ raw }) => (used === 'plain' ? units(raw) : floatUnits(Number(raw)))),
    matches: rows.map(({ matched }) => units(matched)),
  }
}

/** A float in 10^-400, where its text has only the digits that tell it from other floats. */
function floatUnits(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const exponent = (bits.getUint32(0) >>> 20) & 0x7ff
  const mantissa = (bits.getBigUint64(0) & (2n ** 52n - 1n)) + (exponent === 0 ? 0n : 2n ** 52n)
  return ((mantissa << BigInt(Math.max(exponent, 1) - 1)) * 10n ** BigInt(DIGITS)) >> 1_074n
}

/** Longer than the command's own numbers may be. */
function parseDecimalOf(text: string): bigint | string {
  const [whole = '', fraction = ''] = text.split('.')
  if (!/^\d+$/.test(whole + fraction)) return parseDecimal(text, 0)
  return BigInt(whole + fraction.padEnd(DIGITS, '0'))
}

function optionsOf(mechanism: Mechanism, ...more: string[]): QfOptions {
  return parseQfOptions(['f', '--mechanism', mechanism, ...more]).optionsFor('donations')
}

const file = fc
  .array(
    fc.record({
      donor: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      campaign: fc.constantFrom('p', 'q', 'r'),
      cents: fc.integer({ min: 0, max: 100_000 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) => {
    const lines = rows.map(({ donor, campaign, cents }) => `${donor},${campaign},${(cents / 100).toFixed(2)}\n`)
    return `donor,campaign,amount\n${lines.join('')}`
  })
const round = fc.record({
  text: file,
  pool: fc.constantFrom('0', '0.01', '7', '350.5', '1e12'),
  decimals: fc.constantFrom('2', '6', '18'),
  cap: fc.constantFrom('', '0.1', '0.5'),
  overflow: fc.constantFrom('', 'keep'),
})

describe.each(['pairwise', 'cocm', 'blend', 'plain'] as const)(
  '%s through the command, in exact arithmetic',
  (mechanism) => {
    const isOfRaw = mechanism !== 'blend'

    test('pays nobody more than the raw match, and all of it where the pool covers all', async () => {
      await fc.assert(
        fc.asyncProperty(round, async ({ text, pool, decimals, cap, overflow }) => {
          const capped = cap === '' ? [] : ['--cap', cap]
          fc.pre(pool !== '0' && (pool !== '0.01' || cap === ''))
          const kept = cap === '' || overflow === '' ? [] : ['--overflow', overflow]
          const options = optionsOf(mechanism, '--pool', pool, '--decimals', decimals, ...capped, ...kept)
          const result = await paid(text, options)
          const sum = result.matches.reduce((total, match) => total + match, 0n)
          expect(sum + result.left).toBe(result.pool)
          // What plain hands on from the cap may exceed raw matches.
          if (!isOfRaw || (result.used === 'plain' && kept.length === 0 && cap !== '')) return
          const unit = 10n ** BigInt(DIGITS - Number(decimals))
          const asked = result.raws.reduce((total, raw) => total + raw, 0n)
          for (const [index, match] of result.matches.entries()) {
            const raw = result.raws[index] ?? 0n
            expect(match <= raw).toBe(true)
            if (cap === '' && asked <= result.pool) expect(match).toBe((raw / unit) * unit)
            if (cap === '' && asked > result.pool) {
              const share = (raw * result.pool) / asked
              // Plain knows more digits of its raw matches than it prints.
              const slack = result.used === 'plain' ? unit + (share * 10n ** 20n) / 10n ** 38n : 0n
              expect(match <= share + slack && match > share - unit - slack).toBe(true)
            }
          }
        }),
        { numRuns: 120 },
      )
    })

    test('pays the whole pool on request', async () => {
      await fc.assert(
        fc.asyncProperty(file, async (text) => {
          const options = optionsOf(mechanism, '--pool', '1e9', '--decimals', '2', '--surplus', 'pay-all')
          const { left, raws } = await paid(text, options)
          fc.pre(raws.some((raw) => raw > 0n))
          expect(left < BigInt(raws.length) * 10n ** BigInt(DIGITS - 2)).toBe(true)
        }),
        { numRuns: 60 },
      )
    })
  },
)

test('where COCM gives nothing to anybody, the command pays what it pays with plain, to the unit', async () => {
  const toOne = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(99_999)), { minLength: 1, maxLength: 6 })
  const rules = fc.record({
    pool: fc.constantFrom('1', '350.5', '1e12'),
    more: fc.constantFrom<string[][]>(
      [],
      ['--surplus', 'pay-all'],
      ['--cap', '0.4'],
      ['--cap', '0.4', '--overflow', 'keep'],
    ),
  })
  await fc.assert(
    fc.asyncProperty(toOne, rules, async (rows, { pool, more }) => {
      const text = `donor,campaign,amount\n${rows.map(([donor, cents]) => `${donor},p,${cents / 100}\n`).join('')}`
      const plain = await paid(text, optionsOf('plain', '--pool', pool, ...more))
      for (const mechanism of ['cocm', 'blend'] as const) {
        const result = await paid(text, optionsOf(mechanism, '--pool', pool, ...more))
        expect(result).toEqual(plain)
      }
    }),
    { numRuns: 100 },
  )
})
