import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { textSource } from '../../test/text-source'
import { warnOfTable } from '../commands/warn-of-table'
import type { ColumnRules } from '../csv/file-columns'
import { type ReadTableOptions, readTable } from '../csv/read-table'
import { donationsOfPairs } from '../donations-of-pairs'
import { BadInputError } from '../input-errors'
import { recognise } from './open-input'

const PLAIN = 'donor,campaign,amount\na,p,4\nb,p,1\n'
const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

/** As the command reads a file: what it holds, and what is reported about it. */
function read(bytes: string | Uint8Array, options: Omit<ReadTableOptions, 'columns'> & ColumnRules = {}) {
  const columns = { ...(options.names && { names: options.names }), ignoresOthers: options.ignoresOthers === true }
  const { source, recognised, isOfEntries } = recognise(textSource(bytes), columns)
  const { table } = readTable(source, { ...options, columns, isOfEntries })
  const warnings: string[] = []
  warnOfTable(table, (message) => void warnings.push(message))
  const donations = 'tallies' in table ? [] : donationsOfPairs(table, 0n)
  const totals = donations.map(({ donor, campaign, amount }) => `${donor}>${campaign} ${Number(amount) / 1e18}`)
  return { totals: totals.sort(), recognised, warnings }
}

function refusalOf(...args: Parameters<typeof read>): string[] {
  try {
    read(...args)
  } catch (error) {
    if (error instanceof BadInputError)
      return [error.shortMessage, ...(error.details ?? '').split('\n')].filter(Boolean)
    throw error
  }
  return []
}

const bytes = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(600)])

describe('a file that is something else is named, with what to do', () => {
  test.each([
    ['gzip', gzipSync(PLAIN), /^The file is compressed \(gzip\), not CSV or JSON: decompress it first: gunzip/],
    [
      'xlsx',
      bytes('504b030414000600'),
      /^The file is a spreadsheet \(xlsx, ods\) or another zip archive.* as CSV in UTF-8/,
    ],
    ['xls', bytes('d0cf11e0a1b11ae1'), /^The file is a spreadsheet \(xls\)/],
    ['zstd', bytes('28b52ffd'), /zstd/],
    ['bzip2', bytes('425a683931'), /bzip2/],
    ['xz', bytes('fd377a585a00'), /\(xz\)/],
    ['Parquet', bytes('50415231'), /Parquet/],
    ['SQLite', Buffer.from('SQLite format 3\0'), /SQLite/],
    ['PDF', '%PDF-1.7\n', /^The file is a PDF/],
    ['web page', '\n<!DOCTYPE html><html></html>', /^The file is a web page, .* download the export itself\.$/],
    ['XML', '\ufeff<?xml version="1.0"?>', /^The file is XML/],
    ['UTF-32', Buffer.from('fffe000064000000', 'hex'), /NUL byte\. Save it as UTF-8/],
    ['Latin-1, in the header', Buffer.from('Sp\xe9nder,campaign,amount\n', 'latin1'), /^The header is not UTF-8/],
    ['Mac line ends', PLAIN.replaceAll('\n', '\r'), /^The header cannot be read/],
    ['nothing', '\n\r\n', /^The file is empty/],
  ])('%s', (_, file, message) => {
    expect(refusalOf(file)[0]).toMatch(message)
  })

  test('a list of rows in JSON, an answer with errors, an answer without entries, a field twice', () => {
    expect(refusalOf('[["donor","campaign","amount"]]')).toEqual(['Entry 1 of the JSON is not an object {...}.'])
    expect(refusalOf('{"data":null,"errors":[{"message":"too old"}]}')).toEqual([
      'The JSON is an answer with errors: too old. Ask the service again.',
    ])
    const half = '{"data":{"votes":[{"donor":"a","campaign":"p","amount":1}]},"errors":[{"message":"late"}]}'
    expect(refusalOf(half)[0]).toMatch(/^The JSON is an answer with errors/)
    expect(refusalOf('{"data":{"votes":[]}}')).toEqual(['The list data.votes of the JSON holds no entries.'])
    for (const entry of ['{"donor":"a","campaign":"p","amount":4,"amount":9}', '{"donor":{"x":"a","x":"b"}}'])
      expect(refusalOf(`[${entry}]`)[0]).toBe(
        'Entry 1 of the JSON has a field twice, and only one of them could count.',
      )
    expect(
      read('[{"donor":"a","campaign":"b\\":","amount":"1:","x":{"a":[{"a":1}]}}]'.replace('"1:"', '1'), {
        ignoresOthers: true,
      }).totals,
    ).toEqual(['a>b": 1'])
  })

  test('JSON as deep as a file may be', () => {
    expect(refusalOf(`[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`)[0]).toMatch(/^Each entry must have/)
    expect(refusalOf('['.repeat(200_000))).toHaveLength(1)
    expect(refusalOf('{"a":'.repeat(200_000))[0]).toMatch(/^The JSON ends in the middle of entry 1/)
  })
})

describe('fields of JSON', () => {
  test('an object or a list in place of a text says how to name a field in it', () => {
    const nested = JSON.stringify([{ donor: { address: 'a' }, campaign: 'p', amount: 1 }])
    expect(refusalOf(nested)).toEqual([
      'Entry 1: donor is an object; name a field in it with --columns, like donor.address.',
    ])
    expect(refusalOf(nested.replace('{"address":"a"}', '["a"]'))[0]).toMatch(/^Entry 1: donor is a list or empty/)
    expect(read(nested, { names: { donor: 'donor.address' } }).totals).toEqual(['a>p 1'])
  })

  test('a weight that only a later entry has is not passed over', () => {
    const text =
      '{"donor":"a","campaign":"p","amount":4,"x":1}\n{"donor":"b","campaign":"p","amount":1,"weight":0.25}\n'
    const late = 'Entry 2 has the field "weight", which the first one has not.'
    expect(refusalOf(text, { ignoresOthers: true })).toEqual([late])
    expect(read(text.replace('weight', 'other'), { ignoresOthers: true }).totals).toEqual(['a>p 4', 'b>p 1'])
  })

  test('fields of two lists in an entry are refused', () => {
    const text = '[{"a":[{"d":"x"}],"b":[{"c":"y"}],"amount":1}]'
    expect(refusalOf(text, { names: { donor: 'a.d', campaign: 'b.c' } })[0]).toMatch(
      /^Entry 1 has several lists \(a, b\)/,
    )
  })
})

describe('columns', () => {
  test('a file may have many, and a header does not fill the screen', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `c${index}`)
    const file = `${[...many, 'donor', 'campaign', 'amount'].join(',')}\n${[...many, 'a', 'p', '4'].join(',')}\n`
    expect(read(file, { ignoresOthers: true }).totals).toEqual(['a>p 4'])
    expect(refusalOf(file).length).toBeLessThanOrEqual(21)
    expect(refusalOf(`${many.join(',')},${file}`)).toEqual(['The header has 2003 columns; at most 1024 are read.'])
  })

  test('one column is not two things', () => {
    const rules = { ignoresOthers: true }
    expect(refusalOf(PLAIN, { ...rules, names: { donor: 'amount' } })).toContain(
      'line 1: column amount cannot be two things; say with --columns which one is the amount',
    )
    const weighed = 'donor,campaign,amount,weight\na,p,4,0.5\n'
    expect(read(weighed, { ...rules, names: { amount: 'weight' } }).totals).toEqual(['a>p 0.5'])
  })

  test('a donation is not weighed by a weight and by a score', () => {
    const file = 'donor,campaign,amount,weight,s\na,p,4,0.5,20\n'
    expect(refusalOf(file, { names: { score: 's' } })[1]).toMatch(/column "weight" weighs donations too/)
    expect(read(file, { names: { score: 's' }, ignoresOthers: true }).totals).toEqual(['a>p 3'])
    expect(read(file.replace(',s\n', '\n').replace(',20', ''), { names: { score: 'weight' } }).totals).toEqual([
      'a>p 0',
    ])
  })

  test('columns without a name at the end are empty, and rows that are all empty are none', () => {
    expect(read('donor,campaign,amount,,\na,p,4,,\n,,,,\n"",,,,\n').totals).toEqual(['a>p 4'])
    expect(refusalOf('donor,campaign,amount,\na,p,4,5\n')).toContain(
      'line 2: field 4 stands in a column without a name',
    )
    expect(refusalOf('donor,,campaign,amount\na,,p,4\n')).toContain('line 1: a column has no name')
    expect(refusalOf('[{"donor":"","campaign":"","amount":""}]')).toContain('entry 1: the amount is empty')
  })

  test.each(['sep=;\r\n', '"sep=;"\n', '\ufeffsep=;\n'])('a first line %j names the separator', (first) => {
    expect(
      read(`${first}donor;campaign, or p;amount\na;p;4\n`, { names: { campaign: 'campaign, or p' } }).totals,
    ).toEqual(['a>p 4'])
    expect(refusalOf(`${first}donor;campaign;amount\na;p;x\n`)[1]).toMatch(/^line 3:/)
  })
})

describe('numbers that mean something else', () => {
  test('whole numbers of base units are whole, and may have lost digits', () => {
    const file = (amount: string) => `donor,campaign,amount\na,p,${amount}\n`
    expect(refusalOf(file('4.5'), { scale: 18 })[1]).toBe(
      'line 2: the amount is not a whole number of base units: "4.5" (see --amount-decimals)',
    )
    expect(refusalOf(file('45e-19'), { scale: 18 })).toHaveLength(2)
    expect(read(file('4.000'), { scale: 2 })).toMatchObject({ totals: ['a>p 0.04'], warnings: [] })
    expect(read(file('4.5E+18'), { scale: 18 })).toMatchObject({
      totals: ['a>p 4.5'],
      warnings: [expect.stringContaining('an exponent')],
    })
  })

  test('a score in another unit is no full weight', () => {
    const file = 'donor,campaign,amount,s\na,p,4,181870\n'
    expect(refusalOf(file, { names: { score: 's' } })[1]).toBe(
      'line 2: the score is above 1000; scores are 0 to 100, like 18.187',
    )
  })
})

describe('ids', () => {
  test('white space alone is no id, and every row of a wrong id counts', () => {
    expect(refusalOf(`${PLAIN} ,p,1\n\u00a0,p,1\na,,1\nb,,1\n`)).toEqual([
      '4 rows are not well-formed; nothing was computed.',
      'line 4: the donor is empty',
      'line 5: the donor is empty',
      'line 6: the campaign is empty',
      'line 7: the campaign is empty',
    ])
  })

  test.each([
    [ADDRESS, ADDRESS.slice(2), ADDRESS.toLowerCase()],
    [ADDRESS, ADDRESS.toUpperCase(), ADDRESS.toLowerCase()],
    [ADDRESS.toLowerCase(), ADDRESS.slice(2).toLowerCase(), ADDRESS.toLowerCase()],
    ['Jos\u00e9', 'Jose\u0301', 'Jos\u00e9'],
    ['ada', 'a\u200bda', 'ada'],
    ['ada', ' ada', 'ada'],
    ['Vitalik.eth', 'vitalik.eth', 'Vitalik.eth'],
  ])('%j and %j look the same: a warning says that they are not', (one, other, shown) => {
    const { warnings } = read(`donor,campaign,amount\n${one},p,4\n${other},p,1\n`)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^donor ids that differ in case, white space, 0x or how letters are encoded only/)
    expect(warnings[0]).toContain(`"${shown}" and "`)
  })

  test('ids that name nobody, and those that a spreadsheet has shortened', () => {
    const zero = `0x${'0'.repeat(40)}`
    const rows = ['null', 'N/A', 'Guest', zero, '1.23457E+18', 'nullah', '1e5+3', 'c++'].map((id) => `${id},p,1\n`)
    expect(read(`donor,campaign,amount\n${rows.join('')}`).warnings).toEqual([
      'Each of these counts as one donor: "null", "N/A", "Guest" and 1 more.',
      'donor ids that a spreadsheet seems to have shortened: "1.23457E+18". Different ones may have become the same.',
    ])
  })

  test('a header without donations says so', () => {
    expect(read('donor,campaign,amount').warnings).toEqual(['The file holds no donations, only a header.'])
  })
})
