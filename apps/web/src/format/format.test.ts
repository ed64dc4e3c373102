import { shortHex } from '@commonweight/domain/hex'
import { parseAmount } from '@commonweight/domain/money'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOf, fixed9, fixed18, percentText, shareOf } from './number'
import { dateTimeText, durationText, relativeText } from './time'
import { tokenAmount } from './token-amount'

const usdc = {
  address: '0x1111111111111111111111111111111111111111',
  symbol: 'USDC',
  decimals: 6,
  listed: true,
} as const
const eth = {
  address: '0x0000000000000000000000000000000000000000',
  symbol: 'ETH',
  decimals: 18,
  listed: true,
} as const

describe('numbers for reading', () => {
  test('money is cut, never rounded up, and carries its unit', () => {
    expect(tokenAmount(1_999_999n, usdc)).toBe('1.99 USDC')
    expect(tokenAmount(12_345_670_000n, usdc)).toBe('12,345.67 USDC')
    expect(tokenAmount(12_345_670_000n, usdc, 'compact')).toBe('12,345 USDC')
    expect(tokenAmount(1n, usdc)).toBe('<0.01 USDC')
    expect(tokenAmount(0n, eth)).toBe('0 ETH')
    expect(tokenAmount(1_234_567_000_000_000_000n, eth)).toBe('1.2345 ETH')
    expect(tokenAmount(3_850_000_000_000_000_000n, eth)).toBe('3.85 ETH')
    expect(tokenAmount(10n * 10n ** 18n, eth)).toBe('10 ETH')
  })

  test('what somebody agrees to has all its digits', () => {
    expect(tokenAmount(19_000_001n, usdc, 'exact')).toBe('19.000001 USDC')
    expect(tokenAmount(19_000_000n, usdc, 'exact')).toBe('19.00 USDC')
    expect(tokenAmount(1n, usdc, 'exact')).toBe('0.000001 USDC')
    expect(tokenAmount(1_250_500_000n, usdc, 'exact')).toBe('1,250.50 USDC')
    expect(tokenAmount(1n, eth, 'exact')).toBe('0.000000000000000001 ETH')
    expect(tokenAmount(10n * 10n ** 18n, eth, 'exact')).toBe('10 ETH')
    expect(tokenAmount(0n, usdc, 'exact')).toBe('0 USDC')
  })

  test('whatever the amount and the token: what is shown is read back as the same base units, and no other', () => {
    const token = fc.record({
      address: fc.constantFrom(usdc.address, eth.address),
      symbol: fc.constant('TKN'),
      decimals: fc.nat(18),
      listed: fc.constant(true),
    })
    const amount = fc.oneof(fc.bigInt(0n, 2n ** 96n - 1n), fc.bigInt(0n, 10n ** 19n), fc.bigInt(0n, 1_000n))
    fc.assert(
      fc.property(token, amount, (of, units) => {
        const [digits = '', symbol] = tokenAmount(units, of, 'exact').split(' ')
        expect(symbol).toBe('TKN')
        expect(parseAmount(digits.replaceAll(',', ''), of.decimals)).toBe(units)
        // For reading, an amount is only ever cut.
        const [cut = ''] = tokenAmount(units, of).split(' ')
        if (!cut.startsWith('<')) expect(parseAmount(cut.replaceAll(',', ''), of.decimals)).toBeLessThanOrEqual(units)
      }),
      { numRuns: 2_000 },
    )
  })

  test('shares stay within 0 and 100 percent', () => {
    expect(shareOf(1n, 3n)).toBe(3333)
    expect(shareOf(5n, 3n)).toBe(10_000)
    expect(shareOf(5n, 0n)).toBe(0)
    expect(percentText(2550)).toBe('25.5%')
    expect(percentText(3000)).toBe('30%')
  })

  test('fixed-point values lose trailing zeros only', () => {
    expect(fixed18(1_500_000_000_000_000_000n)).toBe('1.5')
    expect(fixed18(12_345n * 10n ** 18n)).toBe('12,345')
    expect(fixed9(3_162_277_660n)).toBe('3.16')
  })

  test('one is not many', () => {
    expect(countOf(1, 'person', 'people')).toBe('1 person')
    expect(countOf(1200, 'person', 'people')).toBe('1,200 people')
  })
})

describe('times for reading', () => {
  test('are in UTC and say so', () => {
    expect(dateTimeText(1_795_365_600)).toBe('22 Nov 2026, 16:40 UTC')
  })

  test('use the largest unit of which there are two', () => {
    expect(durationText(3 * 86_400 + 5)).toBe('3 days')
    expect(durationText(47 * 3600)).toBe('47 hours')
    expect(durationText(90 * 60)).toBe('90 minutes')
    expect(durationText(1)).toBe('1 second')
    expect(relativeText(100, 400)).toBe('5 minutes ago')
    expect(relativeText(400, 100)).toBe('in 5 minutes')
  })
})

test('a hash keeps both ends', () => {
  expect(shortHex(`0x12345678${'0'.repeat(52)}cdef`)).toBe('0x1234…cdef')
})
