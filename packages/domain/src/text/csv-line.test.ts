import { expect, test } from 'vitest'
import { csvLine } from './csv-line'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1+1', "'-1+1"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  [' =1', "' =1"],
  ['\n=1', '"\'\n=1"'],
  ['＝1+1', "'＝1+1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
])('%j is no formula for a spreadsheet', (value, field) => {
  expect(csvLine([value, 'x'])).toBe(`${field},x\n`)
})

test.each(['-1', '-0.5', '-1e-7', '0', '12.25', 'a-1', ''])('%j stays as it is', (value) => {
  expect(csvLine(['x', value])).toBe(`x,${value}\n`)
})

test.each([
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['a\nb', '"a\nb"'],
])('%j stands in quotation marks', (value, field) => {
  expect(csvLine([value], '\r\n')).toBe(`${field}\r\n`)
})
