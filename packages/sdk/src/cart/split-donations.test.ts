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

test('over carts and blocks of many sizes: each donation once, in its order, in parts that fit', () => {
  for (let count = 0; count <= 120; count += 7) {
    for (const blockGas of [0n, 300_000n, 651_000n, 1_234_567n, 5_000_000n, 30_000_000n, 100_000_000n]) {
      const parts = splitDonations(donations(count), blockGas)
      expect(parts.flat()).toEqual(donations(count))
      const largest = BigInt(Math.max(...parts.map((part) => part.length), 1))
      if (largest > 1n) expect(250_000n + largest * 75_000n).toBeLessThanOrEqual(blockGas / 2n)
    }
  }
})
