import type { Hex } from '@commonweight/domain/hex'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { expect, test } from 'vitest'
import { readRelaySettings } from './relay-settings'

const USDC: Hex = `0x${'cc'.repeat(20)}`
const DAI: Hex = `0x${'dd'.repeat(20)}`
const tokens = [
  { address: USDC, symbol: 'USDC', decimals: 6 },
  { address: DAI, symbol: 'DAI', decimals: 18 },
  { address: NATIVE_TOKEN, symbol: 'ETH', decimals: 18 },
]
const given = (RELAYER_BUDGET: string, RELAYER_LEAST: string) => ({
  RELAYER_KEY: `0x${'1'.repeat(64)}` as Hex,
  RELAYER_BUDGET,
  RELAYER_LEAST,
})

test('a budget in the chain’s coin, and the least gift of each token, by symbol or address', () => {
  const settings = readRelaySettings(given('0.05', `USDC=2.5, ${DAI}=1`), tokens)
  expect(settings?.budget).toBe(5n * 10n ** 16n)
  expect(settings?.least).toEqual(
    new Map([
      [USDC, 2_500_000n],
      [DAI, 10n ** 18n],
    ]),
  )
})

test('without a key no fee is paid', () => {
  const none = { RELAYER_KEY: undefined, RELAYER_BUDGET: undefined, RELAYER_LEAST: undefined }
  expect(readRelaySettings(none, tokens)).toBeNull()
})

test.each([
  ['0.05', 'EURC=1', /names "EURC"; write tokens of this site: USDC, DAI/],
  ['0.05', 'ETH=1', /names "ETH"/],
  ['0.05', 'USDC', /RELAYER_LEAST: Enter an amount/],
  ['0.05', 'USDC=0', /RELAYER_LEAST must be above 0/],
  ['0.05', 'USDC=1.0000001', /at most 6 decimals/],
  ['much', 'USDC=1', /RELAYER_BUDGET: Write digits/],
  ['0', 'USDC=1', /RELAYER_BUDGET must be above 0/],
])('a budget of %s and %s is refused', (budget, least, message) => {
  expect(() => readRelaySettings(given(budget, least), tokens)).toThrow(message)
})
