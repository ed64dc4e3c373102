import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textSource } from '../../test/text-source'
import { donationsOfPairs } from '../donations-of-pairs'
import { BadInputError, UsageError } from '../input-errors'
import { type ReadTableOptions, readDonations, readTable } from './read-table'

const WHOLE = 10n ** 18n

function totalsOf(text: string, options: ReadTableOptions = {}, piece?: number): Record<string, bigint> {
  const donations = donationsOfPairs(readDonations(textSource(text, piece), options), 0n)
  return Object.fromEntries(donations.map(({ donor, campaign, amount }) => [`${donor}>${campaign}`, amount]))
}

function issuesOf(text: string, options: ReadTableOptions = {}): string[] {
  try {
    readTable(textSource(text), options)
  } catch (error) {
    if (error instanceof BadInputError)
      return [error.shortMessage, ...error.issues.map(({ line, message }) => `${line}: ${message}`)]
    throw error
  }
  return []
}

describe('separators', () => {
  test.each([
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('%ss are recognised by the header, wherever the reads end', (name, separator) => {
    const rows = ['donor,project,amount', 'ada,"p,;\t""q""",3', 'b,p,1'].map((row) =>
      row.replace(/,(?![;])/g, separator),
    )
    for (let piece = 1; piece < 9; piece++) {
      expect(totalsOf(rows.join('\r\n'), {}, piece)).toEqual({ 'ada>p,;\t"q"': 3n * WHOLE, 'b>p': WHOLE })
    }
    expect(readTable(textSource(rows.join('\n'))).recognised).toEqual([`fields separated by ${name}s`])
  })

  test('a header with two of them is for a person to say', () => {
    const text = 'donor;project;amount, EUR\na;p;1\n'
    expect(issuesOf(text)).toEqual([
      'The header has commas and semicolons; say which of them separates fields: --separator comma or --separator semicolon.',
    ])
    const columns = { names: { amount: 'amount, EUR' } }
    expect(totalsOf(text, { separator: 'semicolon', columns })).toEqual({ 'a>p': WHOLE })
    expect(totalsOf(text.replace('amount, EUR', '"amount, EUR"'), { columns })).toEqual({ 'a>p': WHOLE })
  })
})

describe('the mark of decimals', () => {
  const file = (...numbers: string[]) => `donor;campaign;amount\n${numbers.map((number) => `a;p;${number}\n`).join('')}`

  test.each([
    [['1,5', '2,25'], '3.75'],
    [['1.5', '2.25'], '3.75'],
    [['1', '0,125', '1,234'], '2.359'],
    [['10,5', '1,234'], '11.734'],
    [['1234,567'], '1234.567'],
    [['1e-3', '0,5'], '0.501'],
  ])('%j in a file with semicolons', (numbers, sum) => {
    expect(totalsOf(file(...numbers))['a>p']).toBe(BigInt(Number(sum) * 1e6) * 10n ** 12n)
  })

  test.each(['1,234', '1.234', '999.000'])('%s alone may be thousands, and is refused', (number) => {
    const bare = number.replace(/[.,]/, '')
    expect(issuesOf(file(number))).toEqual([
      expect.any(String),
      `2: the amount may be ${bare} or ${number.replace(',', '.')} ("${number}"); say --decimal comma or --decimal point`,
    ])
    expect(totalsOf(file(number), { decimal: number.includes(',') ? 'comma' : 'point' })).toEqual({
      'a>p': BigInt(number.replace(/[.,]/, '')) * 10n ** 15n,
    })
  })

  test('a file has one mark; groups of thousands are never read', () => {
    expect(issuesOf(file('1,5', '2.5'))[1]).toBe(
      '3: the amount is not a decimal number: "2.5"; decimals of this file have a comma',
    )
    expect(issuesOf(file('1.5', '2,5'))[1]).toMatch(/have a point \(see --decimal\)$/)
    expect(issuesOf(file('1.234,50'))[1]).toMatch(/^2: the amount is not a decimal number/)
    expect(issuesOf('donor,campaign,amount\na,p,"1,5"\n')[1]).toMatch(/have a point \(see --decimal\)$/)
    expect(totalsOf('donor,campaign,amount\na,p,"1,5"\n', { decimal: 'comma' })).toEqual({ 'a>p': (3n * WHOLE) / 2n })
  })

  test('a number with a comma is the one with a point', () => {
    const number = fc
      .tuple(fc.nat(10 ** 9), fc.stringMatching(/^[0-9]{1,20}$/))
      .map(([whole, rest]) => `${whole}.${rest}`)
    fc.assert(
      fc.property(number, (text) => {
        const plain = totalsOf(`donor,campaign,amount\na,p,${text}\n`)
        expect(totalsOf(file(text.replace('.', ',')), { decimal: 'comma' })).toEqual(plain)
      }),
    )
  })
})

describe('columns', () => {
  test('are named, and others are passed over on request only', () => {
    const text = 'id,voter,amount,grant,amountUSD\n1,a,7,p,2\n'
    const names = { donor: 'voter', campaign: 'grant', amount: 'amountUSD' }
    expect(totalsOf(text, { columns: { names, ignoresOthers: true } })).toEqual({ 'a>p': 2n * WHOLE })
    expect(issuesOf(text, { columns: { names } }).slice(1)).toEqual([
      '1: column "id" is not known',
      '1: column "amount" is not known',
    ])
    expect(issuesOf(text, { columns: { names: { ...names, weight: 'w' }, ignoresOthers: true } })).toContain(
      '1: column w is missing',
    )
  })

  test('a score gives the weight of the Passport curve, rounded as the contracts do', () => {
    const rows = ['a,15', 'b,20', 'c,18.187', 'd,14.99999', 'e,', 'f,25', 'g,99.5'].map((row) => `${row},p,1`)
    const columns = { names: { score: 's' } }
    expect(totalsOf(['donor,s,campaign,amount', ...rows].join('\n'), { columns })).toEqual({
      'a>p': WHOLE / 2n,
      'b>p': (WHOLE * 7_500n) / 10_000n,
      'c>p': (WHOLE * 6_593n) / 10_000n,
      'd>p': 0n,
      'e>p': 0n,
      'f>p': WHOLE,
      'g>p': WHOLE,
    })
    expect(issuesOf('donor,s,campaign,amount\na,x,p,1\n', { columns })[1]).toMatch(/^2: the score is not a decimal/)
  })

  test('a donation below the minimum does not count, by its amount before the weight; its campaign stays', () => {
    const text = 'donor,campaign,amount,weight\na,p,0.99,1\na,p,1,0.5\na,q,0.5,1\n'
    const table = readDonations(textSource(text), { minimumDonation: WHOLE })
    expect([table.belowMinimum, table.campaigns.texts()]).toEqual([2, ['p', 'q']])
    expect(totalsOf(text, { minimumDonation: WHOLE })).toEqual({ 'a>p': WHOLE / 2n, 'a>q': 0n })
  })

  test('amounts in base units are whole tokens divided', () => {
    const text = 'donor,campaign,amount\na,p,1234567\na,q,79228162513000000\n'
    expect(totalsOf(text, { scale: 6 })).toEqual({
      'a>p': 1_234_567n * 10n ** 12n,
      'a>q': 79_228_162_513n * WHOLE,
    })
  })
})

describe('tallies', () => {
  const tallies = (text: string, scale = 0) => {
    const { table } = readTable(textSource(text), { scale })
    return 'tallies' in table ? table.tallies : []
  }

  test('are read with a campaign or project of S and Q', () => {
    const expected = [{ campaign: 'p', sumRoots: 3n * WHOLE, sum: 5n * WHOLE }]
    expect(tallies('campaign,S,Q\np,3,5\n')).toEqual(expected)
    expect(tallies('Q,project,S\n5,p,3\n')).toEqual(expected)
    expect(tallies('campaign,S,Q\np,3000000000,5000000000000000000\n', 18)).toEqual(expected)
  })

  test('what no donations add up to is named by its line', () => {
    expect(issuesOf('campaign,S,Q\np,3,5\np,3,5\n,1,1\nq,1,1.1\nr,1\ns,x,1\nt,1.414213562,2\n').slice(1)).toEqual([
      '3: the campaign "p" is there twice',
      '4: the campaign is empty',
      '5: S squared is less than Q, which no donations add up to',
      '6: has 2 fields where the header has 3',
      '7: S is not a decimal number: "x"',
    ])
    expect(() => tallies('campaign,S,Q\np,3,5\n', 5)).toThrow(UsageError)
    expect(() => readDonations(textSource('campaign,S,Q\np,3,5\n'))).toThrow('holds tallies')
  })
})
