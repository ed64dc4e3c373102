import { describe, expect, test } from 'vitest'
import { UsageError } from './input-errors'
import { parseAttackOptions, parseExplainOptions, parseQfOptions } from './qf-options'

const asked = (...options: string[]) => ['file.csv', '--pool', '10', '--mechanism', ...options]

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof UsageError) return error.shortMessage
    throw error
  }
  return ''
}

describe('an option that does nothing is refused', () => {
  test.each([
    [['plain', '--threshold', '3'], '--threshold is an option of pairwise, and does nothing with plain.'],
    [['cocm', '--blend', '0.1'], '--blend is an option of blend, and does nothing with cocm.'],
    [['plain', '--trust', 'f'], '--trust is an option of pairwise, and does nothing with plain.'],
    [['pairwise', '--profile', 'soft'], '--profile is an option of cocm and blend, and does nothing with pairwise.'],
    [['plain', '--long'], '--long is an option of pairwise, cocm and blend, and does nothing with plain.'],
    [
      ['plain', '--remainder', 'keep'],
      '--remainder is an option of pairwise, cocm, blend and capped, and does nothing with plain.',
    ],
    [['cocm', '--profile', 'mild'], '--profile must be one of harsh, soft, not "mild".'],
    [['plain', '--score-thresholds', '1,2'], '--score-thresholds applies with --score-column only.'],
    [['plain', '--min', '1', '--minimum-total', '1'], '--min and --minimum-total are one option.'],
  ])('%j, before the file is read', (options, message) => {
    expect(refusal(() => parseQfOptions(asked(...options)))).toBe(message)
  })

  test('with a file of donations', () => {
    const request = parseQfOptions(asked('plain', '--overflow', 'keep'))
    expect(refusal(() => request.optionsFor('donations'))).toMatch(/^--overflow applies to a round with a cap only/)
    expect(refusal(() => parseQfOptions(asked('capped')).optionsFor('donations'))).toMatch(/name one with --cap/)
    const terms = { pool: 5n, cap: 2n, decimals: 6, minimum: 3n }
    expect(
      parseQfOptions(['f', '--mechanism', 'plain', '--overflow', 'keep']).optionsFor('inputs', terms),
    ).toMatchObject({
      ...terms,
      overflow: 'keep',
    })
  })

  test.each([
    [['cocm'], 'cocm needs donations, and this file holds tallies, from which only plain follows.'],
    [['plain', '--minimum-total', '1'], '--minimum-total does not apply to a file of tallies.'],
    [['plain', '--insiders', 'f'], '--insiders does not apply to a file of tallies.'],
    [['plain', '--score-column', 'x'], '--score-column does not apply to a file of tallies.'],
  ])('with a file of tallies: %j', (options, message) => {
    expect(refusal(() => parseQfOptions(asked(...options)).optionsFor('tallies'))).toBe(message)
  })

  test.each([
    ['--columns', 'donor=a'],
    ['--decimals', '6'],
    ['--minimum-donation', '1'],
    ['--decimal', 'comma'],
  ])('with exported inputs: %s', (option, value) => {
    const request = parseQfOptions(['f', '--mechanism', 'plain', option, value])
    expect(refusal(() => request.optionsFor('inputs', { pool: 1n, cap: 0n, decimals: 6, minimum: 0n }))).toBe(
      `${option} does not apply to the exported inputs of a round.`,
    )
  })

  test('with another command', () => {
    expect(refusal(() => parseAttackOptions(asked('plain')))).toBe(
      '--mechanism does not apply to qf attack, which computes with all mechanisms.',
    )
    expect(refusal(() => parseExplainOptions(asked('plain')).optionsFor('tallies'))).toBe(
      'qf explain needs donations, and this file holds tallies of campaigns.',
    )
  })
})

describe('names of columns', () => {
  test.each([
    ['donor=voter,project=grant', { donor: 'voter', campaign: 'grant' }],
    ['amount=Amount, in USD,donor=Giver', { amount: 'Amount, in USD', donor: 'Giver' }],
    ['amount=a=b', { amount: 'a=b' }],
    ['score=rawScore', { score: 'rawScore' }],
  ])('%s', (columns, names) => {
    expect(parseQfOptions(asked('plain', '--columns', columns)).reading.columns).toEqual({
      names,
      ignoresOthers: false,
    })
  })

  test.each([
    ['donor', /^--columns takes pairs like donor=voter,amount=amountUSD of .*; not "donor"\.$/],
    ['donor=a,donor=b', /^Two columns are named for donor; name one\.$/],
    ['donor=a,campaign=a', /^The column a is named for two things; name it for one\.$/],
    ['weight=a,score=b', /^A donation is weighed by a weight or by a score; name one column\.$/],
  ])('%s is refused', (columns, message) => {
    expect(refusal(() => parseQfOptions(asked('plain', '--columns', columns)))).toMatch(message)
  })
})

test('qf explain shows shares by COCM with every mechanism, and so takes what applies to it', () => {
  expect(parseExplainOptions(asked('plain', '--profile', 'soft', '--long')).optionsFor('donations')).toMatchObject({
    profile: 'soft',
    isLong: true,
  })
})

describe('an attack that is asked for', () => {
  const parsed = (...options: string[]) => parseAttackOptions(['f', '--pool', '1', ...options]).optionsFor('donations')

  test('has wallets, and 0 of what is not named', () => {
    expect(parsed('--scenario', 'wallets=7,own=2', '--draws', '3')).toMatchObject({
      draws: 3,
      scenario: { id: 'wallets=7,own=2', wallets: 7, toOwn: 2, others: 0, toEach: 0 },
    })
    expect(parsed()).toMatchObject({ draws: undefined, scenario: undefined })
  })

  test.each(['own=1', 'wallets=1,wallets=2', 'wallets=1,x=2', 'wallets', ''])('%j is refused', (text) => {
    expect(refusal(() => parsed('--scenario', text))).toMatch(/^--scenario /)
  })

  test.each(['0', '1001', 'x'])('%j draws are refused', (draws) => {
    expect(refusal(() => parsed('--draws', draws))).toMatch(/^--draws must be /)
  })
})

test.each(['25,15', '0,1', '15', '1,2,3', '1,x'])('the thresholds %s of scores are refused', (thresholds) => {
  const options = asked('plain', '--score-column', 's', '--score-thresholds', thresholds)
  expect(refusal(() => parseQfOptions(options))).toMatch(/^--score-thresholds /)
})
