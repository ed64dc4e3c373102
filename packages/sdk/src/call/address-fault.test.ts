import { getAddress, keccak256, toHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { addressFault } from './address-fault'

/** A hundred addresses without a pattern, as EIP-55 writes them. */
const ADDRESSES = Array.from({ length: 100 }, (_, i) => getAddress(keccak256(toHex(i)).slice(0, 42) as `0x${string}`))

describe('what is wrong with an address', () => {
  test.each(ADDRESSES)('nothing, as EIP-55 writes it, and all in small or all in capital letters: %s', (address) => {
    const spellings = [address, address.toLowerCase(), `0x${address.slice(2).toUpperCase()}`]
    expect(spellings.map(addressFault)).toEqual([null, null, null])
  })

  test.each(ADDRESSES)('its checksum, where any one letter has changed its case: %s', (address) => {
    const changed = [...address].map((letter, i) => {
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
      return `${address.slice(0, i)}${other}${address.slice(i + 1)}`
    })
    const wrong = changed.filter((text, i) => i > 1 && text !== address)
    expect(new Set(wrong.map(addressFault))).toEqual(new Set(['checksum']))
  })

  test.each(ADDRESSES)('its checksum, where two neighbours changed places: %s', (address) => {
    const swapped = [...address].map(
      (letter, i) => `${address.slice(0, i)}${address[i + 1]}${letter}${address.slice(i + 2)}`,
    )
    const wrong = swapped.filter((text, i) => i > 1 && i < 41 && text !== address)
    // A checksum of some 15 bits misses a few; it must notice nearly all.
    const noticed = wrong.filter((text) => addressFault(text) === 'checksum')
    expect(noticed.length / wrong.length).toBeGreaterThan(0.9)
  })

  test('its checksum, where one digit is another', () => {
    expect(addressFault('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toBeNull()
    expect(addressFault('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE')).toBe('checksum')
  })

  test.each(['', '0x', 'vitalik.eth', `0X${'a'.repeat(40)}`, `0x${'a'.repeat(39)}`, `0x${'g'.repeat(40)}`])(
    'its shape: %j',
    (text) => expect(addressFault(text)).toBe('shape'),
  )
})
