import { describe, expect, test } from 'vitest'
import { readHeadNotice, type Thing, writeHeadNotice } from './head-notice'

const campaign = (n: number): Thing => `campaign:0x${n.toString(16).padStart(64, '0')}`
const account = (n: number): Thing => `account:0x${n.toString(16).padStart(40, '0')}`
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))

describe('writing', () => {
  test('what is written is read back, also nothing and anything', () => {
    for (const touched of [[campaign(1), 'round:7', account(2)] satisfies Thing[], [], null]) {
      const notice = { blockNumber: 123n, touched }
      expect(readHeadNotice(writeHeadNotice(notice))).toEqual(notice)
    }
    expect(writeHeadNotice({ blockNumber: 123n, touched: ['round:7'] })).toBe(
      '{"blockNumber":"123","touched":["round:7"]}',
    )
  })

  test('more than 150 things, or 7,000 bytes, are anything', () => {
    const written = (touched: Thing[]) => readHeadNotice(writeHeadNotice({ blockNumber: 1n, touched }))?.touched
    const rounds = (count: number) => many(count, (n): Thing => `round:${n + 1}`)
    expect(written(rounds(150))).toHaveLength(150)
    expect(written(rounds(151))).toBeNull()
    expect(written(many(80, campaign))).toHaveLength(80)
    expect(written(many(100, campaign))).toBeNull()
  })

  test('an invalid thing is anything, never a notice that nobody can read', () => {
    const text = writeHeadNotice({ blockNumber: 1n, touched: ['account:0xAB'] })
    expect(readHeadNotice(text)).toEqual({ blockNumber: 1n, touched: null })
  })
})

describe('reading', () => {
  test.each([
    '',
    '41',
    'null',
    '[]',
    '{',
    '{"blockNumber":"41"}',
    '{"blockNumber":41,"touched":null}',
    '{"blockNumber":"-1","touched":null}',
    '{"blockNumber":"1e3","touched":null}',
    '{"blockNumber":"41","touched":"round:1"}',
    '{"blockNumber":"41","touched":["round:0"]}',
    '{"blockNumber":"41","touched":["rounds:1"]}',
    '{"blockNumber":"41","touched":["round:1 "]}',
    `{"blockNumber":"41","touched":["account:${campaign(1).slice(9)}"]}`,
    `{"blockNumber":"41","touched":["campaign:0x${'A'.repeat(64)}"]}`,
    '{"blockNumber":"41","touched":null,"more":1}',
  ])('%s is no notice', (text) => expect(readHeadNotice(text)).toBeNull())
})
