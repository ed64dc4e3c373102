import type { GiftValue } from '@commonweight/domain/views/gift-value'
import { expect, test } from 'vitest'
import { priceText, valueCells, valueText } from './value-text'

const VALUE: GiftValue = {
  amount: 123_456n,
  currency: 'EUR',
  decimals: 2,
  price: '0.92',
  source: `0x${'12'.repeat(20)}`,
  sourceName: 'USDC / EUR',
  round: 7n,
  pricedAt: 1_800_000_000,
}
const UNKNOWN: GiftValue = { ...VALUE, amount: null, price: null, sourceName: '', round: null, pricedAt: null }

test('a value, its source and its time', () => {
  expect(valueText(VALUE)).toBe('1,234.56 EUR')
  expect(valueText({ ...VALUE, amount: 1_500n, currency: 'JPY', decimals: 0 })).toBe('1,500 JPY')
  expect(priceText(VALUE, 'USDC')).toBe(
    '1 USDC was 0.92 EUR by the price feed USDC / EUR 0x1212…1212, round 7, 15 Jan 2027, 08:00 UTC',
  )
  expect(priceText({ ...VALUE, source: null }, 'EURC')).toBe('this site counts 1 EURC as 1 EUR')
})

test('no price is named as that, and leaves cells empty', () => {
  expect(valueText(UNKNOWN)).toBe('no price known')
  expect(priceText(UNKNOWN, 'USDC')).toBe('the price feed 0x1212…1212 had no recent price at this block')
  const cells = { value: null, currency: 'EUR', price: null, priceSource: VALUE.source, priceRound: null }
  expect(valueCells(UNKNOWN)).toEqual({ ...cells, priceTime: null })
  expect(Object.values(valueCells(null)).every((cell) => cell === null)).toBe(true)
  expect(valueCells({ ...VALUE, source: null })).toMatchObject({ value: '1234.56', priceSource: '1:1' })
})
