import { bytesToHex, type Hex, hexToBytes, keccak256 } from 'viem'
import { expect, test } from 'vitest'
import { bloomMayContain } from './bloom'

const address: Hex = '0x9f9e8af7c1e6d41141a55b8b8fd15b9f0ac944ee'
const EMPTY: Hex = `0x${'00'.repeat(256)}`

/** By the definition in the yellow paper, over bytes: bit 2047 is the first one. */
function bloomOf(addresses: Hex[]): Hex {
  const bloom = new Uint8Array(256)
  for (const hash of addresses.map((each) => hexToBytes(keccak256(each)))) {
    for (const pair of [0, 2, 4]) {
      const bit = (((hash[pair] ?? 0) << 8) + (hash[pair + 1] ?? 0)) % 2048
      bloom[255 - Math.floor(bit / 8)] = (bloom[255 - Math.floor(bit / 8)] ?? 0) | (1 << (bit % 8))
    }
  }
  return bytesToHex(bloom)
}

test('an address is found in every bloom that it is part of', () => {
  expect(bloomMayContain(bloomOf([address]), address)).toBe(true)
  expect(bloomMayContain(bloomOf(['0x01', address, '0x02']), address)).toBe(true)
  expect(bloomMayContain(`0x${'ff'.repeat(256)}`, address)).toBe(true)
})

test('an empty bloom, and one that lacks any of its bits, does not contain it', () => {
  expect(bloomMayContain(EMPTY, address)).toBe(false)
  const full = hexToBytes(bloomOf([address]))
  for (const [i, byte] of full.entries()) {
    for (let bit = 1; bit < 256; bit *= 2) {
      if ((byte & bit) === 0) continue
      const less = Uint8Array.from(full)
      less[i] = byte & ~bit
      expect(bloomMayContain(bytesToHex(less), address)).toBe(false)
    }
  }
})
