import type { Hex } from '@commonweight/domain/hex'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { describe, expect, test } from 'vitest'
import { maxOf, missingOf } from './missing'
import { waysToPay } from './ways-to-pay'

const USDC: Hex = `0x${'cc'.repeat(20)}`
const UNIT = 10n ** 6n
const WAD = 10n ** 18n

describe('what the account lacks', () => {
  const wallet = (balance: bigint, native: bigint) => ({
    balances: new Map([
      [USDC, balance],
      [NATIVE_TOKEN, native],
    ]),
    gasPrice: 10n ** 9n,
  })

  test('is exact in the token; the fee is asked for apart', () => {
    const need = { token: USDC, sum: 55n * UNIT, count: 3 }
    expect(missingOf(wallet(42_600_000n, WAD), need)).toEqual({ amount: 12_400_000n, fee: 0n })
    expect(missingOf(wallet(55n * UNIT, 0n), need)).toEqual({ amount: 0n, fee: 2n * 10n ** 9n * 475_000n })
  })

  test('Max leaves the other lines and, in the native coin, the fee', () => {
    expect(maxOf(wallet(100n * UNIT, 0n), { token: USDC, sum: 30n * UNIT, count: 2 })).toBe(70n * UNIT)
    const max = maxOf(wallet(0n, WAD), { token: NATIVE_TOKEN, sum: 0n, count: 1 })
    expect(missingOf(wallet(0n, WAD), { token: NATIVE_TOKEN, sum: max, count: 1 }).amount).toBe(0n)
    expect(missingOf(wallet(0n, WAD), { token: NATIVE_TOKEN, sum: max + 1n, count: 1 }).amount).toBe(1n)
    expect(maxOf(wallet(0n, 5n), { token: NATIVE_TOKEN, sum: 0n, count: 1 })).toBe(0n)
  })
})

describe('ways to pay', () => {
  const sum = 10n
  const none = {
    isNative: false,
    isShared: false,
    isSplit: false,
    sum,
    allowance: 0n,
    permit2Allowance: 0n,
    hasAuthorization: false,
    hasPermit: false,
    batching: null,
  }
  test.each([
    [{ isNative: true }, ['direct']],
    [{ allowance: 10n }, ['direct']],
    [{ allowance: 9n }, ['allowance']],
    [
      { hasAuthorization: true, hasPermit: true, permit2Allowance: 10n },
      ['authorization', 'permit', 'permit2', 'allowance'],
    ],
    [{ hasPermit: true, batching: 'supported' as const }, ['batch', 'permit', 'allowance']],
    [{ hasPermit: true, batching: 'ready' as const }, ['permit', 'batch', 'allowance']],
    [{ hasAuthorization: true, isShared: true }, ['allowance']],
    [{ hasAuthorization: true, isSplit: true, batching: 'supported' as const }, ['batch', 'allowance']],
  ])('case %#', (change, ways) => {
    expect(waysToPay({ ...none, ...change })).toEqual(ways)
  })
})
