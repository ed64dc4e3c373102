import fc from 'fast-check'
import { pad, toHex } from 'viem'
import { expect, test } from 'vitest'
import { splitDonations } from './split-donations'

const donations = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ campaign: pad(toHex(index)), amount: BigInt(index + 1) }))

test('a cart of 50 is one transaction on a chain with blocks of 30 million gas', () => {
  expect(splitDonations(donations(50), 30_000_000n)).toEqual([donations(50)])
})

test('a small block makes parts, none of which needs more than half of it', () => {
  const parts = splitDonations(donations(10), 1_500_000n)
  expect(parts.map((part) => part.length)).toEqual([5, 5])
  expect(splitDonations(donations(3), 100n)).toHaveLength(3)
})

test('over any cart and block: each donation once, in its order, in parts of about one size', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.bigInt(0n, 100_000_000n), (count, blockGas) => {
      const parts = splitDonations(donations(count), blockGas)
      expect(parts.flat()).toEqual(donations(count))
      const room = BigInt(Math.max(...parts.map((part) => part.length), 1))
      if (room > 1n) expect(250_000n + room * 75_000n).toBeLessThanOrEqual(blockGas / 2n)
    }),
  )
})
