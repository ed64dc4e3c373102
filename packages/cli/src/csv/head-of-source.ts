import type { ByteSource } from './byte-source'

const HEAD_BYTES = 2 ** 12

/**
 * The first bytes of a source, some 4 kB or all, and a source that gives them again and then the rest.
 * @throws BadInputError if reading fails.
 */
export function headOfSource(source: ByteSource): { head: Uint8Array; source: ByteSource } {
  const bytes = new Uint8Array(HEAD_BYTES)
  let size = 0
  while (size < HEAD_BYTES) {
    const read = source.read(bytes, size, HEAD_BYTES - size)
    if (read === 0) break
    size += read
  }
  const head = bytes.subarray(0, size)
  return { head, source: { ...source, read: readerAfter(head, source) } }
}

function readerAfter(head: Uint8Array, source: ByteSource): ByteSource['read'] {
  let given = 0
  return (buffer, offset, length) => {
    if (given === head.length) return source.read(buffer, offset, length)
    const part = head.subarray(given, given + length)
    buffer.set(part, offset)
    given += part.length
    return part.length
  }
}
