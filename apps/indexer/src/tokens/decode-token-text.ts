import { type Hex, hexToBytes } from 'viem'
import { decodeAbiParameters } from 'viem/utils'
import { cleanText } from './clean-text'

/** More than any name needs; a longer answer counts as empty. */
const MAX_ANSWER_BYTES = 1_024
const WORD_BYTES = 32

/**
 * Decodes the answer of a token's symbol() or name(): a string, or the bytes32 of the oldest tokens.
 * @returns The cleaned text; empty if the answer is missing, too long, not UTF-8 or invisible.
 */
export function decodeTokenText(answer: unknown): string {
  if (typeof answer !== 'string' || !/^0x(?:[0-9a-f]{2})+$/i.test(answer)) return ''
  const length = (answer.length - 2) / 2
  if (length > MAX_ANSWER_BYTES) return ''
  try {
    const bytes = hexToBytes(length === WORD_BYTES ? (answer as Hex) : stringBytes(answer as Hex))
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(length === WORD_BYTES ? upToZero(bytes) : bytes))
  } catch {
    return ''
  }
}

/** A string is encoded like bytes. As bytes it is not turned into text before it is checked. */
function stringBytes(answer: Hex): Hex {
  return decodeAbiParameters([{ type: 'bytes' }], answer)[0]
}

function upToZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end === -1 ? bytes : bytes.subarray(0, end)
}
