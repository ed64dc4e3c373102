import { describe, expect, test } from 'vitest'
import { textSource } from '../../test/text-source'
import type { ColumnRules } from '../csv/file-columns'
import { readDonations } from '../csv/read-table'
import { donationsOfPairs } from '../donations-of-pairs'
import { BadInputError } from '../input-errors'
import { recognise } from './open-input'

const WHOLE = 10n ** 18n

function read(bytes: string | Uint8Array, columns: ColumnRules = {}, piece?: number) {
  const { source, recognised, isOfEntries } = recognise(textSource(bytes, piece), columns)
  const donations = donationsOfPairs(readDonations(source, { columns, isOfEntries }), 0n)
  const totals = Object.fromEntries(donations.map(({ donor, campaign, amount }) => [`${donor}>${campaign}`, amount]))
  return { totals, recognised }
}

function refusalOf(bytes: string | Uint8Array, columns: ColumnRules = {}): string {
  try {
    read(bytes, columns)
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error
    return [error.shortMessage, error.details].filter(Boolean).join('\n')
  }
  return ''
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(isBig ? bytes.swap16() : bytes)
}

describe('UTF-16', () => {
  test.each([
    ['little', false],
    ['big', true],
  ])('%s endian is recognised by its byte order mark, wherever the reads end', (name, isBig) => {
    const bytes = utf16('donor,campaign,amount\nÄda😀,p,1.5\n', isBig)
    for (let piece = 1; piece < 12; piece++) {
      expect(read(bytes, {}, piece)).toEqual({
        totals: { 'Äda😀>p': (3n * WHOLE) / 2n },
        recognised: [`UTF-16 (${name} endian)`],
      })
    }
  })

  test('without a mark, or with half a character, it is refused in one line', () => {
    expect(refusalOf(utf16('donor,campaign,amount\n', false).subarray(2))).toBe(
      'The file is not text: it begins with a NUL byte. Save it as UTF-8 and try again.',
    )
    expect(refusalOf(utf16('donor,campaign,amount\na,\ud800,1\n', false))).toMatch(/^The file begins like UTF-16/)
  })
})

describe('JSON', () => {
  const entries = [
    { donor: 'a', campaign: 'p,"\n', amount: '1.5' },
    { donor: 'b', campaign: 'q}]', amount: 2 },
  ]
  const totals = { 'a>p,"\n': (3n * WHOLE) / 2n, 'b>q}]': 2n * WHOLE }

  test.each([
    ['JSON, a list', JSON.stringify(entries)],
    ['JSON, a list', `\ufeff ${JSON.stringify(entries, null, 2)}\n`],
    ['JSON, one entry a line', entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')],
    ['JSON, data.votes', JSON.stringify({ data: { votes: entries, total: [1, 2] } })],
  ])('%s, wherever the reads end', (name, text) => {
    for (const piece of [1, 2, 3, 7, 1_000]) expect(read(text, {}, piece)).toEqual({ totals, recognised: [name] })
  })

  test('numbers keep all of their digits', () => {
    const text =
      '[{"donor":"a1e5","campaign":"p\\"2","amount":0.123456789012345678},{"donor":"b","campaign":"p","amount":1E+3}]'
    expect(read(text).totals).toEqual({ 'a1e5>p"2': 123_456_789_012_345_678n, 'b>p': 1_000n * WHOLE })
  })

  test('entries are named by their number', () => {
    const text = JSON.stringify([...entries, { donor: 'c', campaign: 'p', amount: -1 }, { donor: 'd', campaign: 'p' }])
    expect(refusalOf(text)).toBe(
      '2 rows are not well-formed; nothing was computed.\nentry 3: the amount is negative (-1)\nentry 4: the amount is empty',
    )
  })

  test.each([
    ['[', 'The JSON ends in the middle of its list; is the file complete?'],
    ['[]', 'The JSON holds no entries.'],
    ['[{"donor":"a"', 'The JSON ends in the middle of entry 1; is the file complete?'],
    [`${JSON.stringify(entries).slice(0, -1)}`, 'The JSON ends in the middle of its list; is the file complete?'],
    ['[1]', 'Entry 1 of the JSON is not an object {...}.'],
    [`${JSON.stringify(entries)} x`, 'The JSON continues after the end of its list.'],
    ['[{"donor":"a","campaign":"p","amount":1} {}]', 'A comma is missing after entry 1 of the JSON.'],
    [
      JSON.stringify([...entries, { donor: 'a', wieght: 1 }]),
      'Entry 3 has the field "wieght", which the first one has not.',
    ],
    [
      JSON.stringify({ votes: entries, more: entries }),
      'The JSON holds several lists (votes, more); keep the one with the donations.',
    ],
    ['[{"donor":"a","campaign":"p","amount":1},{"donor":}]', /^Entry 2 cannot be read as JSON/],
    ['[{"donor":"a\\u0000","campaign":"p","amount":1}]', /^The file is not text: entry 1 holds a NUL byte/],
    [`[{"donor":"${'a'.repeat(2 ** 21)}"}]`, 'Entry 1 of the JSON is longer than 1 MB.'],
  ])('%.60s is refused', (text, message) => {
    if (typeof message === 'string') expect(refusalOf(text)).toBe(message)
    else expect(refusalOf(text)).toMatch(message)
  })
})
