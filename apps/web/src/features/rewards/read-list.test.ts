import type { TokenView } from '@commonweight/domain/views/token'
import { expect, test } from 'vitest'
import { readList } from './read-list'

const token: TokenView = { address: '0x01', symbol: 'USDC', decimals: 6 }
const [A, B] = [`0x${'a'.repeat(40)}`, `0x${'b'.repeat(40)}`]

test('lines in any order, with or without a header, as spreadsheets write them', () => {
  const lines = [
    { account: A, total: '2500000' },
    { account: B, total: '1000000' },
  ]
  expect(readList(`${B},1\n${A},2.5\n`, token)).toEqual({ issues: [], lines, sum: 3_500_000n })
  expect(readList(`\ufeffaccount,amount\r\n"${B}", 1\r\n\r\n"${A}","2.50"`, token)).toMatchObject({ issues: [], lines })
})

test('every wrong line is named', () => {
  const text = ['account,amount', A, `${A},1`, `${A},2`, '0x12,1', `${B},0`, `${B},1.1234567`, `${B},1,x`, `${B},-1`]
  expect(readList(text.join('\n'), token).issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Line 2: two columns/),
    expect.stringMatching(/^Line 4: this account stands in line 3/),
    expect.stringMatching(/^Line 5: /),
    expect.stringMatching(/^Line 6: the amount must be above 0/),
    expect.stringMatching(/^Line 7: .*at most 6 decimals/),
    expect.stringMatching(/^Line 8: two columns/),
    expect.stringMatching(/^Line 9: .*without a minus/),
  ])
})

test.each([
  ['', 'The list is empty'],
  ['account,amount\n', 'The list is empty'],
  [`"${A},1`, 'not CSV'],
  [Array.from({ length: 2_001 }, (_, i) => `0x${i.toString(16).padStart(40, '0')},1`).join('\n'), 'at most 2000 lines'],
])('a list that cannot be read says why', (text, problem) => {
  expect(readList(text, token).issues[0]?.message).toContain(problem)
})
