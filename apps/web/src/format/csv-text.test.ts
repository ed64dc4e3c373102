import { expect, test } from 'vitest'
import { csvHeader, csvLines } from './csv-text'

const csvText = (rows: Parameters<typeof csvLines>[0], columns: readonly string[]) =>
  csvHeader(columns) + csvLines(rows, columns)

test('text is quoted where it must be, whole numbers keep every digit, nothing is an empty cell', () => {
  const rows = [{ title: 'A "model", new\nline', amount: 10n ** 30n, isPinned: false, share: null }]
  expect(csvText(rows, ['title', 'amount', 'isPinned', 'share'])).toBe(
    'title,amount,isPinned,share\r\n"A ""model"", new\nline",1000000000000000000000000000000,false,\r\n',
  )
})

test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('a spreadsheet does not compute the text %j', (title) => {
  expect(csvText([{ title }], ['title'])).toMatch(/^title\r\n"?'/)
})

test('negative numbers stay numbers', () => {
  expect(csvText([{ capEffect: -5n }], ['capEffect'])).toBe('capEffect\r\n-5\r\n')
})

test('without rows there is the header', () => {
  expect(csvText([], ['a', 'b'])).toBe('a,b\r\n')
})
