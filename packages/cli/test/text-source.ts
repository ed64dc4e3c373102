import type { ByteSource } from '../src/csv/byte-source'

/** A text as a source that gives at most `piece` bytes at a time. */
export function textSource(text: string | Uint8Array, piece = 2 ** 16): ByteSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  let position = 0
  return {
    size: bytes.length,
    read(buffer, offset, length) {
      const size = Math.min(length, piece, bytes.length - position)
      buffer.set(bytes.subarray(position, position + size), offset)
      position += size
      return size
    },
    close: () => undefined,
  }
}
