import sha3 from 'js-sha3'
import { smallAddress } from './small-address'

/**
 * Whether an id is an address whose capital letters are not those of its checksum (EIP-55), so that a digit differs
 * from what was meant. All letters small or all capital carry none.
 */
export function hasWrongChecksum(id: Uint8Array): boolean {
  const small = smallAddress(new DataView(id.buffer, id.byteOffset, id.length), 0, id.length)
  if (small === undefined || !id.subarray(2).some((byte) => byte >= 0x61)) return false
  const hash = sha3.keccak256.array(small.subarray(2))
  for (let digit = 0; digit < 40; digit++) {
    const byte = id[digit + 2] as number
    const pair = hash[digit >> 1] as number
    const isCapital = (digit % 2 === 0 ? pair >> 4 : pair & 0xf) >= 8
    if (byte >= 0x41 && byte < 0x61 !== isCapital) return true
  }
  return false
}
