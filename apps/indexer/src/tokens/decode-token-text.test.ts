import fc from 'fast-check'
import { bytesToHex, encodeAbiParameters, type Hex, stringToHex } from 'viem'
import { expect, test } from 'vitest'
import { decodeTokenText } from './decode-token-text'

const asString = (text: string) => encodeAbiParameters([{ type: 'string' }], [text])
const asBytes = (value: Hex) => encodeAbiParameters([{ type: 'bytes' }], [value])
const word = (number: bigint) => number.toString(16).padStart(64, '0')

test('a string, and the bytes32 of the oldest tokens', () => {
  expect(decodeTokenText(asString('USDC'))).toBe('USDC')
  expect(decodeTokenText(stringToHex('MKR', { size: 32 }))).toBe('MKR')
  expect(decodeTokenText(stringToHex('x'.repeat(32)))).toBe('x'.repeat(32))
})

const ODD: Record<string, unknown> = {
  nothing: '0x',
  'no answer': null,
  'no hex': '0xzz',
  'half a byte': '0x123',
  'a number': 7,
  'an empty string': asString(''),
  'zeroes in place of a word': `0x${word(0n)}`,
  'bytes that are no UTF-8': asBytes('0xff'),
  'a lone surrogate in UTF-8': asBytes('0xeda080'),
  'only marks': asString('\u202e\u200b\0'),
  'ones in place of a word': `0x${'ff'.repeat(32)}`,
  'a string longer than what follows': `0x${word(32n)}${word(500n)}${word(0n)}`,
  'a string of 2^255 bytes': `0x${word(32n)}${word(2n ** 255n)}${word(0n)}`,
  'an offset beyond the end': `0x${word(2n ** 64n)}${word(4n)}${word(0n)}`,
  'a string that points at itself': `0x${word(0n)}${word(0n)}`,
  'two kilobytes': asString('a'.repeat(2_000)),
  'four megabytes': `0x${'00'.repeat(4_000_000)}`,
}

test.each(Object.keys(ODD))('%s is no name', (kind) => {
  expect(decodeTokenText(ODD[kind])).toBe('')
})

test('no answer of any bytes throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decodeTokenText(bytesToHex(bytes))).toBe('string')
      expect(typeof decodeTokenText(asBytes(bytesToHex(bytes)))).toBe('string')
    }),
  )
})
