import { crc32, deflateRawSync, constants as zlib } from 'node:zlib'

/** A nonce is always of this length: 18 random bytes as base64. */
export const NONCE_LENGTH = 24

/** How far back DEFLATE may refer. */
const WINDOW = 32 * 1024
/** In no UTF-8 text, so that nothing refers back to a nonce, which differs in each answer. */
const NO_TEXT = Buffer.alloc(NONCE_LENGTH, 0xff)
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff])

/**
 * The bytes of a rendered answer, cut where its nonce stands, so that each answer gets a fresh one. The text is
 * compressed once: the parts are one DEFLATE stream, and a nonce lies between them as a stored block, by RFC 1951,
 * 3.2.4.
 */
export class RenderedBody {
  readonly #parts: readonly Buffer[]
  #compressed: readonly Buffer[] | undefined

  /** @param bytes UTF-8. @param renderNonce The nonce that it was rendered with. */
  constructor(bytes: Buffer, renderNonce: string) {
    this.#parts = splitAt(bytes, Buffer.from(renderNonce, 'latin1'))
  }

  /** Bytes that it holds in memory: plain, and compressed once that was asked for. */
  get size(): number {
    return sizeOf(this.#parts) + sizeOf(this.#compressed ?? [])
  }

  /** Compresses it now, so that `size` is known. */
  compress(): this {
    this.#compress()
    return this
  }

  /** The bytes with this nonce. */
  plain(nonce: string): Buffer {
    const inserted = Buffer.from(nonce, 'latin1')
    return Buffer.concat(between(this.#parts, inserted))
  }

  /** The bytes with this nonce as a gzip file (RFC 1952). */
  gzip(nonce: string): Buffer {
    const inserted = Buffer.from(nonce, 'latin1')
    if (inserted.length !== NONCE_LENGTH) throw new RangeError(`A nonce has ${NONCE_LENGTH} characters.`)
    const plain = between(this.#parts, inserted)
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(
      plain.reduce((checksum, part) => crc32(part, checksum), 0),
      0,
    )
    trailer.writeUInt32LE(sizeOf(plain), 4)
    return Buffer.concat([GZIP_HEADER, ...between(this.#compress(), storedBlock(inserted)), LAST_BLOCK, trailer])
  }

  #compress(): readonly Buffer[] {
    this.#compressed ??= compressParts(this.#parts)
    return this.#compressed
  }
}

function sizeOf(parts: readonly Buffer[]): number {
  return parts.reduce((total, { length }) => total + length, 0)
}

function splitAt(bytes: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
    parts.push(bytes.subarray(from, at))
    from = at + mark.length
  }
  return [...parts, bytes.subarray(from)]
}

function between(parts: readonly Buffer[], inserted: Buffer): Buffer[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [inserted, part]))
}

/** Each part ends on a byte and may refer back to the 32 kB before it, nonces left out. */
function compressParts(parts: readonly Buffer[]): Buffer[] {
  let before = Buffer.alloc(0)
  return parts.map((part) => {
    const dictionary = before.length > 0 ? { dictionary: before } : {}
    const compressed = exactly(deflateRawSync(part, { level: 6, finishFlush: zlib.Z_SYNC_FLUSH, ...dictionary }))
    before = Buffer.concat([before, part, NO_TEXT]).subarray(-WINDOW)
    return compressed
  })
}

/** The same bytes in memory of their own: zlib's are the beginning of 16 kB. */
function exactly(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

/** A DEFLATE block that is not compressed, and not the last. */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(bytes.length, 1)
  head.writeUInt16LE(~bytes.length & 0xffff, 3)
  return Buffer.concat([head, bytes])
}
