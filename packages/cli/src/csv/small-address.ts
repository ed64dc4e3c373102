/** `0x` and 40 hex digits. */
const ADDRESS_BYTES = 42

/**
 * The id at `start` to `end` in small letters if it is an address with capital ones, else undefined: the same account
 * is written in small letters, in capital ones, or in those that carry its checksum (EIP-55).
 */
export function smallAddress(bytes: DataView, start: number, end: number): Uint8Array<ArrayBuffer> | undefined {
  if (end - start !== ADDRESS_BYTES || bytes.getUint8(start) !== 0x30 || bytes.getUint8(start + 1) !== 0x78) {
    return undefined
  }
  let hasCapital = false
  for (let at = start + 2; at < end; at++) {
    const byte = bytes.getUint8(at)
    if (isCapital(byte)) hasCapital = true
    else if (!(byte >= 0x30 && byte <= 0x39) && !(byte >= 0x61 && byte <= 0x66)) return undefined
  }
  if (!hasCapital) return undefined
  const id = new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset + start, ADDRESS_BYTES)
  return id.map((byte) => (isCapital(byte) ? byte + 0x20 : byte))
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x46
}
