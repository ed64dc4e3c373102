const POINT = 46
const COMMA = 44
/** Numbers of which nobody can say whether their mark parts decimals or thousands. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/
const MAX_CHARACTERS = 400

export const DECIMAL_MARKS = ['point', 'comma'] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/**
 * How a file writes the mark in front of decimals: one way throughout, because a number read in the other way is a
 * thousand times too large or too small. Groups of thousands are never read.
 */
export class NumberForm {
  /** The byte in front of decimals. */
  mark: number
  /** Whether the first number with a mark settles which one it is. */
  isOpen = false

  constructor(mark: DecimalMark = 'point') {
    this.mark = mark === 'comma' ? COMMA : POINT
  }

  /** A form that the file's numbers settle. */
  static open(): NumberForm {
    const form = new NumberForm()
    form.isOpen = true
    return form
  }

  get hasComma(): boolean {
    return this.mark === COMMA
  }

  /** Takes the mark from a number that has one. Returns what is wrong if it could be that of thousands. */
  settle(bytes: Uint8Array, start: number, end: number): string | undefined {
    if (end - start > MAX_CHARACTERS) return undefined
    const text = new TextDecoder().decode(bytes.subarray(start, end))
    const marks = text.match(/[.,]/g) ?? []
    if (marks.length !== 1) return undefined
    if (UNCLEAR.test(text)) {
      const [whole, decimal] = [text.replace(/[.,]/, ''), text.replace(',', '.')]
      return `may be ${whole} or ${decimal} (${JSON.stringify(text)}); say --decimal comma or --decimal point`
    }
    this.mark = marks[0] === ',' ? COMMA : POINT
    this.isOpen = false
    return undefined
  }

  /** The text of a number with a point in front of its decimals; one with the other mark stays no number. */
  withPoint(text: string): string {
    if (!this.hasComma) return text
    return text.includes('.') ? `${text} ` : text.replace(',', '.')
  }

  /** The end of a sentence about a text that is no number, if its mark may be the reason. */
  hint(text: string): string {
    if (this.hasComma) return text.includes('.') ? '; decimals of this file have a comma' : ''
    return text.includes(',') ? '; decimals of this file have a point (see --decimal)' : ''
  }
}
