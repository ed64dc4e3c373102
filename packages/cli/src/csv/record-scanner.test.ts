import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textSource } from '../../test/text-source'
import { RecordScanner } from './record-scanner'

type Row = { line: number; fields: string[]; issue: string | undefined }

function scan(text: string, piece?: number): Row[] {
  const scanner = new RecordScanner(textSource(text, piece))
  const rows: Row[] = []
  while (scanner.next()) {
    const { bytes, starts, ends, fields, issue, line } = scanner
    const texts = Array.from({ length: fields }, (_, column) => {
      const [start = 0, end = 0] = [starts[column], ends[column]]
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end))
    })
    rows.push({ line, fields: texts, issue })
  }
  return rows
}

const fieldsOf = (rows: readonly Row[]) => rows.map(({ fields }) => fields)

/** A field, and the ways in which it may be written. */
const field = fc.stringMatching(/^[a-zé"",\n\r 01.]{0,6}$/u)
const written = (text: string, isQuoted: boolean) =>
  isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

test('records are those that csv-parse reads, wherever the reads end', () => {
  const table = fc.array(fc.array(fc.tuple(field, fc.boolean()), { minLength: 2, maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (rows, end, last, piece) => {
        const text = rows.map((row) => row.map(([value, quoted]) => written(value, quoted)).join(',')).join(end)
        const whole = last ? `${text}${end}` : text
        const expected = parse(whole, {
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: end,
        }) as string[][]
        const found = scan(whole, piece)
        expect(fieldsOf(found)).toEqual(expected)
        expect(found.filter(({ issue }) => issue !== undefined)).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})

test('a record is named by the line where it begins, over empty lines and quoted line ends', () => {
  const rows = scan('a,b\n\n"x\ny",1\r\n\r\nc,d')
  expect(rows.map(({ line, fields }) => [line, ...fields])).toEqual([
    [1, 'a', 'b'],
    [3, 'x\ny', '1'],
    [6, 'c', 'd'],
  ])
})

test('a byte order mark at the front is no part of the first field', () => {
  expect(fieldsOf(scan('\ufeffa,b\n'))).toEqual([['a', 'b']])
})

test.each([
  ['a"b,c\nd,e', 'field 1 has a quotation mark but does not begin with one'],
  ['"a"b,c\nd,e', 'field 1 continues after its closing quotation mark'],
  ['a\rb,c\nd,e', 'a carriage return stands alone within a line; lines end with LF or CRLF'],
])('%j is reported, and the next record is read', (text, issue) => {
  const rows = scan(text)
  expect(rows[0]?.issue).toBe(issue)
  expect(rows[1]).toEqual({ line: 2, fields: ['d', 'e'], issue: undefined })
})

test('a quoted field without an end is reported', () => {
  expect(scan('a,b\n"c,d\ne,f\n').map(({ line, issue }) => [line, issue])).toEqual([
    [1, undefined],
    [2, 'a quoted field has no end'],
  ])
})

test('a row that is larger than the buffer is read whole', () => {
  const long = 'x'.repeat(1_000_000)
  expect(fieldsOf(scan(`a,${long}\nb,c\n`))).toEqual([
    ['a', long],
    ['b', 'c'],
  ])
})
