import { type Address, concatHex, encodeAbiParameters, type Hex, numberToHex, size, stringToHex } from 'viem'
import type { LocalChain } from './local-chain'

const DECIMALS = '0x313ce567'
/** Where the answers to all calls but decimals() begin. */
const REST = 25

/** Puts a number on the stack, in two bytes. */
const push = (value: number): Hex => concatHex(['0x61', numberToHex(value, { size: 2 })])

/** Code that answers decimals(), as a campaign needs it, and does the same odd thing whatever else it is asked. */
function tokenCode(rest: Hex, decimals = 18): Hex {
  const answerDecimals = concatHex(['0x60', numberToHex(decimals, { size: 1 }), '0x5f5260205ff3'])
  const head = concatHex(['0x5f3560e01c63', DECIMALS, '0x1415', push(REST - 1), '0x57', answerDecimals, '0x5b'])
  return concatHex([head, rest])
}

/** Answers these bytes, or fails with them. */
function saying(answer: Hex, last: 'return' | 'revert' = 'return'): Hex {
  const end = last === 'return' ? '0xf3' : '0xfd'
  const code = (at: number) => concatHex([push(size(answer)), push(at), '0x5f39', push(size(answer)), '0x5f', end])
  return concatHex([code(REST + size(code(0))), answer])
}

const text = (value: string) => saying(encodeAbiParameters([{ type: 'string' }], [value]))
const word = (value: bigint) => numberToHex(value, { size: 32 })
/** Ends with this many bytes of zeroes. */
const flood = (bytes: number, last: Hex) => concatHex(['0x62', numberToHex(bytes, { size: 3 }), '0x5f', last])

/** What a token may do when it is asked for its symbol or name, and what it is called after that. */
export const TOKENS: Record<string, { code: Hex; symbol: string }> = {
  'an invalid opcode': { code: tokenCode('0xfe'), symbol: '' },
  'a loop without end': { code: tokenCode(concatHex(['0x5b', push(REST), '0x56'])), symbol: '' },
  'a megabyte of zeroes': { code: tokenCode(flood(0x100000, '0xf3')), symbol: '' },
  'half a megabyte of zeroes': { code: tokenCode(flood(0x80000, '0xf3')), symbol: '' },
  'half a megabyte of error': { code: tokenCode(flood(0x80000, '0xfd')), symbol: '' },
  'an error without words': { code: tokenCode('0x5f5ffd'), symbol: '' },
  'an error that asks for a retry': { code: tokenCode(saying(stringToHex('429: retry'), 'revert')), symbol: '' },
  nothing: { code: tokenCode('0x00'), symbol: '' },
  'a jump to nowhere': { code: tokenCode('0x61ffff56'), symbol: '' },
  'an empty stack': { code: tokenCode('0x50'), symbol: '' },
  'bytes that are no UTF-8': { code: tokenCode(saying(`0x${'ff'.repeat(32)}`)), symbol: '' },
  'a string of no UTF-8': { code: tokenCode(saying(concatHex([word(32n), word(2n), '0xc328']))), symbol: '' },
  'a string of 2^256-1 bytes': { code: tokenCode(saying(concatHex([word(32n), word(2n ** 256n - 1n)]))), symbol: '' },
  'a string at an offset of 2^255': { code: tokenCode(saying(concatHex([word(2n ** 255n), word(3n)]))), symbol: '' },
  'an empty string': { code: tokenCode(text('')), symbol: '' },
  'only marks': { code: tokenCode(text('\u202e\u200b\u2066\ufeff')), symbol: '' },
  'a long string': { code: tokenCode(text('x'.repeat(5_000))), symbol: '' },
  'a NUL in it': { code: tokenCode(text('A\0B')), symbol: 'AB' },
  'a direction mark in it': { code: tokenCode(text('USD\u202eC')), symbol: 'USDC' },
  'a lone surrogate': { code: tokenCode(saying(concatHex([word(32n), word(3n), '0xeda080']))), symbol: '' },
  'lines and tabs': { code: tokenCode(text('US\nD\t\\N\r')), symbol: 'US D \\N' },
  'a name in bytes32': { code: tokenCode(saying(stringToHex('MKR', { size: 32 }))), symbol: 'MKR' },
  '200 letters': { code: tokenCode(text('y'.repeat(200))), symbol: 'y'.repeat(32) },
  'no decimals': { code: tokenCode(text('ZERO'), 0), symbol: 'ZERO' },
}

/** A token that says this. */
export function wellBehaved(symbol: string): Hex {
  return tokenCode(text(symbol))
}

/** Puts code at an address of its own, as if it had been deployed. */
export async function placeToken({ rpc }: LocalChain, index: number, code: Hex): Promise<Address> {
  const address = numberToHex(0x70_0000n + BigInt(index), { size: 20 })
  await rpc('anvil_setCode', [address, code])
  return address
}
