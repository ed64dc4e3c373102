import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textSource } from '../../test/text-source'
import { donationsOfPairs } from '../donations-of-pairs'
import type { BadInputError } from '../input-errors'
import { idTwins } from './id-twins'
import { LargeAmounts, packAmount } from './packed-amount'
import { PairStore, TotalTooLargeError } from './pair-store'
import { readDonations } from './read-table'

const WHOLE = 10n ** 18n

/** What a text sums to, by donor and project. */
function totalsOf(text: string | Uint8Array, piece?: number): Record<string, bigint> {
  const table = readDonations(textSource(text, piece))
  return Object.fromEntries(
    donationsOfPairs(table, 0n).map(({ donor, campaign, amount }) => [`${donor}>${campaign}`, amount]),
  )
}

function issuesOf(text: string | Uint8Array): string[] {
  try {
    readDonations(textSource(text))
  } catch (error) {
    return (error as BadInputError).issues.map(({ line, message }) => `${line}: ${message}`)
  }
  return []
}

test('rows of a donor and a project are summed, whatever the order of columns and rows', () => {
  const donation = fc.tuple(
    fc.constantFrom('ada', 'Ada', 'b,o', 'é'),
    fc.constantFrom('p', 'q'),
    fc.bigInt({ min: 0n, max: 10n ** 30n }),
  )
  const decimal = (units: bigint) => `${units / WHOLE / 100n}.${String(units % WHOLE).padStart(18, '0')}`
  const value = (units: bigint) => (units / WHOLE / 100n) * WHOLE + (units % WHOLE)
  fc.assert(
    fc.property(
      fc.array(donation, { maxLength: 30 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 60 }),
      (donations, swapped, piece) => {
        const expected: Record<string, bigint> = {}
        for (const [donor, project, units] of donations) {
          expected[`${donor}>${project}`] = (expected[`${donor}>${project}`] ?? 0n) + value(units)
        }
        const rows = donations.map(([donor, project, units]) =>
          swapped ? `${decimal(units)},"${donor}",${project}` : `"${donor}",${project},${decimal(units)}`,
        )
        const header = swapped ? 'amount,donor,project' : 'donor,project,amount'
        expect(totalsOf([header, ...rows].join('\n'), piece)).toEqual(expected)
      },
    ),
  )
})

test('a weight multiplies the amount, rounded down to 1e-18', () => {
  const text = 'donor,project,amount,weight\na,p,3,0.5\na,p,1e-18,0.9\nb,p,7,1\nc,p,9,0\nd,p,1,0.333333333333333333\n'
  expect(totalsOf(text)).toEqual({
    'a>p': (3n * WHOLE) / 2n,
    'b>p': 7n * WHOLE,
    'c>p': 0n,
    'd>p': 333_333_333_333_333_333n,
  })
})

test('a weighted amount is the product, rounded down to 1e-18, however many digits the two have', () => {
  const decimal = (units: bigint, decimals: number) =>
    `${units / 10n ** BigInt(decimals)}${decimals === 0 ? '' : `.${String(units % 10n ** BigInt(decimals)).padStart(decimals, '0')}`}`
  const places = fc.integer({ min: 0, max: 18 })
  fc.assert(
    fc.property(
      places,
      places,
      fc.bigInt({ min: 0n, max: 10n ** 28n }),
      fc.bigInt({ min: 0n, max: 10n ** 18n }),
      (a, w, units, share) => {
        const amount = units % 10n ** BigInt(a + 10)
        const weight = share % (10n ** BigInt(w) + 1n)
        const exact = (amount * weight * WHOLE) / 10n ** BigInt(a + w)
        expect(totalsOf(`donor,project,amount,weight\na,p,${decimal(amount, a)},${decimal(weight, w)}\n`)).toEqual({
          'a>p': exact,
        })
      },
    ),
    { numRuns: 2_000 },
  )
})

test('every malformed row is named by its line', () => {
  const text = [
    'donor,project,amount,weight',
    'a,p,-1,1',
    'a,p,NaN,1',
    'a,p',
    ',p,1,1',
    'a,,1,1',
    'a,p,1,1.5',
    'a,p,1,',
    'a,p,1,1',
    'a,p,1,1,1',
    '"a"x,p,1,1',
    'a,p,1e99,0',
  ]
  expect(issuesOf(text.join('\r\n'))).toEqual([
    '2: the amount is negative (-1)',
    '3: the amount is not a decimal number: "NaN"',
    '4: has 2 fields where the header has 4',
    '5: the donor is empty',
    '6: the project is empty',
    '7: the weight is above 1; it is a share from 0 to 1',
    '8: the weight is empty',
    '10: has 5 fields where the header has 4',
    '11: field 1 continues after its closing quotation mark',
    '12: the amount is too large (1e99): at most 79228162513 whole tokens can be counted; for base units name --amount-decimals',
  ])
})

test('bytes that are no UTF-8 are named by their line', () => {
  const text = new TextEncoder().encode('donor,project,amount\na,p,1\nx?,p,1\n')
  expect(issuesOf(text.map((byte) => (byte === '?'.charCodeAt(0) ? 0xff : byte)))).toEqual([
    '3: the donor is not UTF-8; save the file as UTF-8',
  ])
})

test.each([
  ['donor,amount\n', ['1: column campaign is missing']],
  ['donor,project,campaign,amount\n', ['1: campaign and project name one column']],
  ['donor,project,amount,project\n', ['1: column project is there twice']],
  ['donor,project,amount,donor\n', ['1: column donor is there twice']],
  ['donor,project,amount,wieght\n', ['1: column "wieght" is not known']],
  ['Donor,project,amount\n', ['1: column donor is missing', '1: column "Donor" is not known']],
  [
    'a,p,1\n',
    ['donor', 'campaign', 'amount']
      .map((name) => `1: column ${name} is missing`)
      .concat(['a', 'p', '1'].map((name) => `1: column "${name}" is not known`)),
  ],
])('the header %j is refused', (text, issues) => {
  expect(issuesOf(text)).toEqual(issues)
})

test('an empty file is refused, a round without donations is not', () => {
  expect(() => readDonations(textSource(''))).toThrow('The file is empty')
  expect(totalsOf('donor,project,amount\n')).toEqual({})
})

test('the column of campaigns is called campaign or, as before, project; errors use the word of the file', () => {
  for (const name of ['campaign', 'project'] as const) {
    const header = `donor,${name},amount\n`
    expect(totalsOf(`${header}a,p,1\n`)).toEqual({ 'a>p': 10n ** 18n })
    expect(readDonations(textSource(`${header}a,p,1\n`)).campaignName).toBe(name)
    expect(issuesOf(`${header}a,,1\n`)).toEqual([`2: the ${name} is empty`])
  }
})

test('ids that differ in case are different, and a warning names them', () => {
  const table = readDonations(textSource('donor,project,amount\na,P,1\nA,p,1\nÉ,p,1\né,P,1\nb,P ,1\n'))
  expect([table.donors.size, table.campaigns.size]).toEqual([5, 3])
  expect(idTwins(table.donors)).toEqual([
    ['a', 'A'],
    ['É', 'é'],
  ])
  expect(idTwins(table.campaigns)).toEqual([['P', 'p', 'P ']])
})

test('many ids stay apart', () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `d${row},p${row % 700},1`)
  const table = readDonations(textSource(['donor,project,amount', ...rows, ...rows].join('\n')))
  expect([table.donors.size, table.campaigns.size, table.rows]).toEqual([50_000, 700, 100_000])
  expect(table.donors.texts()).toEqual(rows.map((_, row) => `d${row}`))
  expect(new Set(Object.values(totalsOf(['donor,project,amount', ...rows, ...rows].join('\n'))))).toEqual(
    new Set([2n * WHOLE]),
  )
})

test('merging rows along the way changes no total', () => {
  const larges = new LargeAmounts()
  const merging = new PairStore(larges, 50)
  const plain = new PairStore(larges)
  for (let row = 0; row < 2_000; row++) {
    const amount = packAmount(BigInt(row) ** 8n, larges)
    for (const store of [merging, plain]) store.add(row % 70, (row * row) % 11, ...amount)
    merging.mergeWhenFull()
  }
  const totals = (store: PairStore) => {
    const found: Record<string, bigint> = {}
    store.forEachCampaign((project, { size, donors, high, low }) => {
      for (let k = 0; k < size; k++)
        found[`${donors[k]}>${project}`] = (BigInt(high[k] ?? 0) << 48n) + BigInt(low[k] ?? 0)
    })
    return found
  }
  expect(totals(merging)).toEqual(totals(plain))
})

test('a total beyond 96 bits is refused, not wrapped', () => {
  const rows = Array.from({ length: 2 }, () => 'a,p,79228162513')
  const table = readDonations(textSource(['donor,project,amount', ...rows].join('\n')))
  expect(() => table.pairs.forEachCampaign(() => undefined)).toThrow(TotalTooLargeError)
})
