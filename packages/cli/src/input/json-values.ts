import type { ByteSource } from '../csv/byte-source'
import { BadInputError } from '../input-errors'

const CHUNK_BYTES = 2 ** 16
/** One entry of a list; this is far beyond any donation with its notes. */
const MAX_ENTRY_BYTES = 2 ** 20
/** A file that is one object is parsed whole. */
const MAX_DOCUMENT_BYTES = 2 ** 28

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN = 123
const CLOSE = 125

/**
 * The objects of a JSON file as texts: those of its list, or those that follow each other (NDJSON). Only one of them is
 * in memory at a time. A file that ends in the middle is refused.
 */
export class JsonValues {
  /** Whether the file is a list. */
  readonly isList: boolean

  #bytes = new Uint8Array(CHUNK_BYTES)
  #position = 0
  #limit = 0
  #count = 0
  #isClosed = false
  readonly #source: ByteSource
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })

  constructor(source: ByteSource) {
    this.#source = source
    if (this.#peek() === BYTE_ORDER_MARK[0]) this.#position += BYTE_ORDER_MARK.length
    this.isList = this.#peek() === OPEN_LIST
    if (this.isList) this.#position++
  }

  /** @throws BadInputError for what is no list of objects. */
  next(): string | undefined {
    if (!this.#isClosed) this.#separate()
    const first = this.#peek()
    if (first < 0 && (this.#isClosed || !this.isList)) return undefined
    if (first < 0) throw new BadInputError('The JSON ends in the middle of its list; is the file complete?')
    if (this.#isClosed) throw new BadInputError('The JSON continues after the end of its list.')
    this.#count++
    if (first !== OPEN) throw new BadInputError(`Entry ${this.#count} of the JSON is not an object {...}.`)
    const end = this.#endOfObject()
    const bytes = this.#bytes.subarray(this.#position, end)
    this.#position = end
    try {
      return this.#decoder.decode(bytes)
    } catch {
      throw new BadInputError(`Entry ${this.#count} of the JSON is not UTF-8.`)
    }
  }

  /** Moves behind the comma between entries, or the end of the list. */
  #separate(): void {
    if (!this.isList) return
    if (this.#peek() === CLOSE_LIST) {
      this.#isClosed = true
      this.#position++
      return
    }
    if (this.#count === 0) return
    const byte = this.#peek()
    if (byte >= 0 && byte !== COMMA) {
      throw new BadInputError(`A comma is missing after entry ${this.#count} of the JSON.`)
    }
    if (byte === COMMA) this.#position++
  }

  /** The next byte that is not white space; -1 at the end. */
  #peek(): number {
    for (;;) {
      if (this.#position >= this.#limit && !this.#refill(MAX_DOCUMENT_BYTES)) return -1
      const byte = this.#bytes[this.#position] as number
      if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return byte
      this.#position++
    }
  }

  /** Where the object that begins at the position ends. */
  #endOfObject(): number {
    const most = !this.isList && this.#count === 1 ? MAX_DOCUMENT_BYTES : MAX_ENTRY_BYTES
    let depth = 0
    let isText = false
    let isEscaped = false
    for (let offset = 0; ; offset++) {
      if (this.#position + offset >= this.#limit && !this.#refill(most)) {
        throw new BadInputError(`The JSON ends in the middle of entry ${this.#count}; is the file complete?`)
      }
      const byte = this.#bytes[this.#position + offset]
      if (isText) {
        if (byte === QUOTE && !isEscaped) isText = false
        isEscaped = byte === BACKSLASH && !isEscaped
      } else if (byte === QUOTE) isText = true
      else if (byte === OPEN || byte === OPEN_LIST) depth++
      else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return this.#position + offset + 1
    }
  }

  /** Moves what is left to the front and reads on; false at the end of the file. */
  #refill(most: number): boolean {
    const kept = this.#limit - this.#position
    if (kept > most) throw new BadInputError(`Entry ${this.#count} of the JSON is longer than ${most >> 20} MB.`)
    const bytes = 2 * kept > this.#bytes.length ? new Uint8Array(2 * this.#bytes.length) : this.#bytes
    bytes.set(this.#bytes.subarray(this.#position, this.#limit))
    const read = this.#source.read(bytes, kept, bytes.length - kept)
    this.#bytes = bytes
    this.#position = 0
    this.#limit = kept + read
    return read > 0
  }
}
