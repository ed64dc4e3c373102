import type { ByteSource } from '../csv/byte-source'
import { BadInputError } from '../input-errors'
import { encodedSource } from './encoded-source'

const CHUNK_BYTES = 2 ** 16

/** A source in UTF-16 as one in UTF-8, without its byte order mark. */
export function utf16Source(source: ByteSource, encoding: 'utf-16le' | 'utf-16be'): ByteSource {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const chunk = new Uint8Array(CHUNK_BYTES)
  let isAtEnd = false
  return encodedSource(source, () => {
    if (isAtEnd) return undefined
    const read = source.read(chunk, 0, CHUNK_BYTES)
    isAtEnd = read === 0
    try {
      return decoder.decode(chunk.subarray(0, read), { stream: !isAtEnd })
    } catch {
      throw new BadInputError('The file begins like UTF-16 and is not: it holds half a character. Save it as UTF-8.')
    }
  })
}
