import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AmountReader } from './amount-reader'
import { LargeAmounts, PackedAmountReader } from './packed-amount'

function read(text: string): bigint | string {
  const larges = new LargeAmounts()
  const reader = new AmountReader(larges)
  const bytes = new TextEncoder().encode(`,${text},`)
  const issue = reader.read(bytes, 1, bytes.length - 1)
  if (issue !== undefined) return issue
  const unpacked = new PackedAmountReader(larges)
  unpacked.read(reader.word0, reader.word1)
  const [high = 0, low = 0] = unpacked.parts
  return (BigInt(high) << 48n) + BigInt(low)
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{0,${most}}$`))

test('a decimal is read exactly, to the 18th decimal, with and without an exponent', () => {
  fc.assert(
    fc.property(digits(10), digits(21), fc.option(fc.integer({ min: -22, max: 3 })), (whole, fraction, exponent) => {
      fc.pre(whole + fraction !== '')
      const text = `${whole}${fraction && `.${fraction}`}${exponent === null ? '' : `e${exponent}`}`
      const shift = BigInt(18 - fraction.length + (exponent ?? 0))
      const mantissa = BigInt(whole + fraction)
      const units = shift >= 0n ? mantissa * 10n ** shift : mantissa / 10n ** -shift
      expect(read(text)).toEqual(units < 79_228_162_514n * 10n ** 18n ? units : expect.stringContaining('too large'))
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  ['1.83e-06', 1_830_000_000_000n],
  ['1E3', 1_000n * 10n ** 18n],
  ['+2.', 2n * 10n ** 18n],
  ['.5', 5n * 10n ** 17n],
  ['0.30000000000000004', 300_000_000_000_000_040n],
  ['1e-99999999999', 0n],
  ['0e99999999999', 0n],
  ['79228162513.999999999999999999', 79_228_162_513_999_999_999_999_999_999n],
])('%s is %d in 1e-18', (text, units) => {
  expect(read(text)).toBe(units)
})

test.each([
  ['', 'is empty'],
  ['-1', 'is negative (-1)'],
  ['-0.5', 'is negative (-0.5)'],
  ['NaN', 'is not a decimal number: "NaN"'],
  ['Infinity', 'is not a decimal number: "Infinity"'],
  ['.', 'is not a decimal number: "."'],
  ['1,5', 'is not a decimal number: "1,5"; decimals of this file have a point (see --decimal)'],
  ['1 000', 'is not a decimal number: "1 000"; write it without groups of thousands'],
  [' 1', 'is not a decimal number: " 1"; white space is no part of a number'],
  ['1,234.50', 'is not a decimal number: "1,234.50"; write it without groups of thousands'],
  ['1.234,50', 'is not a decimal number: "1.234,50"; write it without groups of thousands'],
  ["1'234", 'is not a decimal number: "1\'234"; write it without groups of thousands'],
  ['$4', 'is not a decimal number: "$4"; write the number alone, without a currency'],
  ['4 €', 'is not a decimal number: "4 €"; write the number alone, without a currency'],
  ['4 DAI', 'is not a decimal number: "4 DAI"; write the number alone, without a currency'],
  ['50%', 'is not a decimal number: "50%"; write a share, 0.5 for 50%'],
  ['(4)', 'is not a decimal number: "(4)"; parentheses mean a negative number'],
  ['#REF!', 'is not a decimal number: "#REF!"; the spreadsheet has not computed it'],
  ['0x10', 'is not a decimal number: "0x10"'],
  ['1e', 'is not a decimal number: "1e"'],
  ['1.2.3', 'is not a decimal number: "1.2.3"'],
  [
    '1e400',
    'is too large (1e400): at most 79228162513 whole tokens can be counted; for base units name --amount-decimals',
  ],
  [
    '79228162514',
    'is too large (79228162514): at most 79228162513 whole tokens can be counted; for base units name --amount-decimals',
  ],
])('%j %s', (text, issue) => {
  expect(read(text)).toBe(issue)
})

test('a number of more than 400 characters is refused before anything is made of it', () => {
  expect(read('1'.repeat(5_000))).toBe('has 5000 characters, more than a number needs')
  expect(read(`0.${'1'.repeat(5_000)}`)).toBe('has 5002 characters, more than a number needs')
})
