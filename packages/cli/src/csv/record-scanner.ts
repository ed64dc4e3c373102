import type { ByteSource } from './byte-source'
import { LONE_RETURN, NUL_ISSUE, QuotedRecord } from './quoted-record'

const NUL = 0
const COMMA = 44
const QUOTE = 34
const NEWLINE = 10
const RETURN = 13
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

const BUFFER_BYTES = 2 ** 18
/** One record must fit in memory whole; this is far beyond any row of ids and numbers. */
const MAX_BYTES = 2 ** 24
export const MAX_COLUMNS = 1_024

/**
 * Splits CSV (RFC 4180) into records without making strings: fields are ranges of bytes in `bytes`, valid until the
 * next record. Records end with LF or CRLF, the last one also with the end of the file; empty lines are passed over; a
 * byte order mark at the front is too.
 */
export class RecordScanner {
  bytes = new Uint8Array(BUFFER_BYTES + 1)
  readonly starts = new Int32Array(MAX_COLUMNS)
  readonly ends = new Int32Array(MAX_COLUMNS)
  /** Fields of the record. */
  fields = 0
  /** Line at which the record begins, from 1. */
  line = 0
  /** What is wrong with the record's form; its fields are then not to be used. */
  issue: string | undefined
  /** Bytes read so far. */
  consumed = 0
  /** The byte between fields. */
  separator = COMMA

  #position = 0
  #limit = 0
  #isAtEnd = false
  #nextLine = 1
  readonly #quoted = new QuotedRecord(this)

  readonly #source: ByteSource
  /** Called before fields that were found so far lose their place in `bytes`. */
  beforeRefill: (consumed: number) => void = () => undefined
  /** Whether `line` counts records instead of lines, because the source has made the lines. */
  readonly countsRecords: boolean

  constructor(source: ByteSource, countsRecords = false) {
    this.#source = source
    this.countsRecords = countsRecords
    this.#refill()
    if (BYTE_ORDER_MARK.every((byte, index) => this.bytes[index] === byte)) this.#position = BYTE_ORDER_MARK.length
  }

  /** Moves on to the next record; false at the end of the file. */
  next(): boolean {
    for (;;) {
      if (this.#position >= this.#limit && !this.#refill()) return false
      this.issue = undefined
      const end = this.#scan(this.#position)
      if (end < 0) {
        if (this.#refill()) continue
        this.issue ??= 'a quoted field has no end'
        this.line = this.#nextLine
        this.#position = this.#limit
        return true
      }
      const isEmpty = this.fields === 1 && this.starts[0] === this.ends[0] && this.#quoted.lines === 0
      this.line = this.#nextLine
      this.#nextLine += this.countsRecords ? 1 : Math.max(1, this.#quoted.lines)
      this.#position = end
      if (!isEmpty || this.issue !== undefined) return true
    }
  }

  /**
   * The record at `from`: where the next one begins, or -1 if more bytes are needed to tell. A newline behind the last
   * byte spares the test for the end of the buffer.
   */
  #scan(from: number): number {
    const { bytes, separator } = this
    const limit = this.#limit
    this.#quoted.lines = 0
    let column = 0
    let start = from
    for (let at = from; ; at++) {
      const byte = bytes[at] as number
      if (byte > QUOTE && byte !== separator) continue
      if (byte === QUOTE) return this.#quoted.scan(from, limit, this.#isAtEnd)
      if (byte !== separator && byte !== NEWLINE && byte !== RETURN) {
        if (byte === NUL) this.issue = NUL_ISSUE
        continue
      }
      if (byte === RETURN && bytes[at + 1] !== NEWLINE) {
        this.issue = LONE_RETURN
        continue
      }
      if (byte !== separator && at >= limit - 1 && !this.#isAtEnd) return -1
      this.add(column++, start, at)
      if (byte === separator) {
        start = at + 1
        continue
      }
      this.fields = column
      return at + (byte === RETURN && bytes[at + 1] === NEWLINE ? 2 : 1)
    }
  }

  /** Enters a field; more than there is room for are only counted. */
  add(column: number, start: number, end: number): void {
    if (column >= MAX_COLUMNS) return
    this.starts[column] = start
    this.ends[column] = end
  }

  /** Moves what is left to the front and reads on; false if nothing came. */
  #refill(): boolean {
    if (this.#isAtEnd) return false
    this.beforeRefill(this.consumed)
    const kept = this.#limit - this.#position
    let { bytes } = this
    if (kept > (bytes.length - 1) / 2) {
      if (bytes.length > MAX_BYTES) {
        this.issue = 'the row is longer than 16 MB; is a quotation mark missing?'
        this.#isAtEnd = true
        return false
      }
      bytes = new Uint8Array(2 * bytes.length)
    }
    bytes.set(this.bytes.subarray(this.#position, this.#limit))
    const read = this.#source.read(bytes, kept, bytes.length - 1 - kept)
    this.bytes = bytes
    this.#position = 0
    this.#limit = kept + read
    bytes[this.#limit] = NEWLINE
    this.consumed += read
    this.#isAtEnd = read === 0
    return read > 0 || kept > 0
  }
}
