import type { ByteSource } from '../csv/byte-source'

/**
 * A source of texts as a source of their UTF-8 bytes. Sizes are those of the file that the texts are made from.
 * @param next The next text; undefined at the end.
 */
export function encodedSource(origin: Pick<ByteSource, 'size' | 'close'>, next: () => string | undefined): ByteSource {
  const encoder = new TextEncoder()
  let pending = new Uint8Array(0)
  return {
    size: origin.size,
    close: () => origin.close(),
    read(buffer, offset, length) {
      while (pending.length === 0) {
        const text = next()
        if (text === undefined) return 0
        pending = encoder.encode(text)
      }
      const part = pending.subarray(0, length)
      buffer.set(part, offset)
      pending = pending.subarray(part.length)
      return part.length
    },
  }
}
