const NUL = 0
const QUOTE = 34
const NEWLINE = 10
const RETURN = 13

/** What is wrong with a record that holds a NUL byte. */
export const NUL_ISSUE = 'holds a NUL byte'
export const LONE_RETURN = 'a carriage return stands alone within a line; lines end with LF or CRLF'

/** Where the fields of a record are entered: a part of `RecordScanner`. */
export type FieldTarget = {
  readonly bytes: Uint8Array
  readonly separator: number
  fields: number
  issue: string | undefined
  add(column: number, start: number, end: number): void
}

/**
 * Reads the records that contain a quotation mark, for `RecordScanner`: a field in quotes may hold commas, line ends
 * and doubled quotes, which stand for one.
 */
export class QuotedRecord {
  /** Lines that the record takes; 0 for one without quotes. */
  lines = 0

  readonly #scanner: FieldTarget

  constructor(scanner: FieldTarget) {
    this.#scanner = scanner
  }

  /** As `RecordScanner.scan`. */
  scan(from: number, limit: number, isAtEnd: boolean): number {
    const end = this.#endOf(from, limit, isAtEnd)
    return end < 0 ? -1 : this.#split(from, end, Math.min(end, limit))
  }

  /** Index of the line end (LF or the end of the file) that is outside of quotes; -1 if it is not there yet. */
  #endOf(from: number, limit: number, isAtEnd: boolean): number {
    const { bytes, separator } = this.#scanner
    let isInside = false
    let isFirst = true
    this.lines = 1
    for (let at = from; at < limit; at++) {
      const byte = bytes[at]
      if (byte === NUL) this.#scanner.issue = NUL_ISSUE
      if (isInside) {
        if (byte === NEWLINE) this.lines++
        if (byte !== QUOTE) continue
        if (at + 1 < limit && bytes[at + 1] === QUOTE) at++
        else isInside = false
        continue
      }
      if (byte === NEWLINE) return at
      isInside = byte === QUOTE && isFirst
      isFirst = byte === separator
    }
    return isAtEnd && !isInside ? limit : -1
  }

  /** Enters the fields of the record from `from` to its line end; returns where the next record begins. */
  #split(from: number, lineEnd: number, limit: number): number {
    const { bytes } = this.#scanner
    const end = lineEnd > from && bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd
    let column = 0
    let at = from
    for (;;) {
      at = bytes[at] === QUOTE && at < end ? this.#quotedField(column, at, end) : this.#plainField(column, at, end)
      column++
      if (at >= end) break
      at++
    }
    this.#scanner.fields = column
    return Math.min(lineEnd, limit) + 1
  }

  /** Takes doubled quotes out in place; returns the index of the separator or end behind the field. */
  #quotedField(column: number, quote: number, end: number): number {
    const { bytes } = this.#scanner
    let to = quote + 1
    let at = quote + 1
    for (; at < end; at++) {
      if (bytes[at] === QUOTE) {
        if (at + 1 >= end || bytes[at + 1] !== QUOTE) break
        at++
      }
      bytes[to++] = bytes[at] as number
    }
    this.#scanner.add(column, quote + 1, to)
    at++
    if (at >= end || bytes[at] === this.#scanner.separator) return at
    this.#scanner.issue = `field ${column + 1} continues after its closing quotation mark`
    return end
  }

  #plainField(column: number, start: number, end: number): number {
    const { bytes, separator } = this.#scanner
    let at = start
    for (; at < end && bytes[at] !== separator; at++) {
      if (bytes[at] === QUOTE)
        this.#scanner.issue = `field ${column + 1} has a quotation mark but does not begin with one`
      if (bytes[at] === RETURN) this.#scanner.issue = LONE_RETURN
    }
    this.#scanner.add(column, start, at)
    return at
  }
}
