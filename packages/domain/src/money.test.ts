import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayAmount, formatAmount, InvalidAmountError, parseAmount } from './money'

const decimals = fc.integer({ min: 0, max: 18 })
const amount = fc.bigInt({ min: 0n, max: 2n ** 96n - 1n })

describe('parseAmount', () => {
  test('reads what formatAmount writes, for every amount', () => {
    fc.assert(fc.property(amount, decimals, (value, d) => parseAmount(formatAmount(value, d), d) === value))
  })

  test.each([
    ['12.5', 6, 12_500_000n],
    [' 0.000001 ', 6, 1n],
    ['.25', 2, 25n],
    ['7.', 0, 7n],
    ['007', 0, 7n],
    ['79228162514.264337593543950335', 18, 2n ** 96n - 1n],
  ])('%s with %i decimals', (text, d, expected) => {
    expect(parseAmount(text, d)).toBe(expected)
  })

  test.each([
    ['', 'Enter an amount'],
    ['-1', 'without a minus'],
    ['1,5', 'point for decimals'],
    ['1e3', 'digits and at most one point'],
    ['0x10', 'digits and at most one point'],
    ['1.2.3', 'digits and at most one point'],
    ['.', 'digits and at most one point'],
    ['٣', 'digits and at most one point'],
    ['0.0000001', 'at most 6 decimals'],
    ['1'.repeat(61), 'too many digits'],
  ])('refuses "%s" and says why', (text, message) => {
    expect(() => parseAmount(text, 6)).toThrow(InvalidAmountError)
    expect(() => parseAmount(text, 6)).toThrow(message)
  })
})

describe('displayAmount', () => {
  test.each([
    [1_234_567_890_000n, 6, 2, '1,234,567.89'],
    [999_999n, 6, 2, '0.99'],
    [1n, 6, 2, '<0.01'],
    [0n, 6, 2, '0.00'],
    [1_000n, 0, 2, '1,000'],
    [-1_500_000n, 6, 2, '-1.50'],
    [1_999_999n, 6, 0, '1'],
  ])('%s with %i decimals, %i shown', (value, d, shown, expected) => {
    expect(displayAmount(value, d, shown)).toBe(expected)
  })

  test('never shows more than there is', () => {
    fc.assert(
      fc.property(amount, decimals, (value, d) => {
        const shown = displayAmount(value, d)
        return shown.startsWith('<') || parseAmount(shown.replaceAll(',', ''), d) <= value
      }),
    )
  })
})
