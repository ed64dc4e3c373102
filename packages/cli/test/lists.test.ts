import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './run-cli'

const ADA = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const DONATIONS = `donor,campaign,amount\n${ADA},p,4\nbo,p,1\ncy,p,1\nbo,q,4\ncy,q,9\n`
let folder: string
const at = (name: string) => path.join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonweight-lists-'))
  writeFileSync(at('donations.csv'), DONATIONS)
  writeFileSync(at('insiders.csv'), `account;campaign\n${ADA.toLowerCase()};p\nbo;elsewhere\n`)
  writeFileSync(
    at('identities.json'),
    JSON.stringify([
      { account: 'bo', person: 'B' },
      { account: 'cy', person: 'B' },
    ]),
  )
  writeFileSync(at('trust.csv'), 'donor,trust\nbo,1\ncy,4\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const qf = (mechanism: string, ...options: string[]) =>
  runCli(['qf', at('donations.csv'), '--mechanism', mechanism, '--pool', '100', '--format', 'csv', ...options])

const rows = (out: string) => out.trimEnd().split('\n').slice(1)

describe('lists about donors', () => {
  test('an insider of a campaign does not count there', async () => {
    const { out, err } = await qf('plain', '--insiders', at('insiders.csv'))
    // bo and cy: (1 + 1)^2 - 2 in p.
    expect(rows(out)).toEqual(['p,2,2,2', 'q,2,12,12'])
    expect(err.split('\n').slice(0, 2)).toEqual([
      '1 campaigns of --insiders are not in the file, like "elsewhere".',
      '1 totals that insiders gave to their own campaigns do not count.',
    ])
  })

  test('accounts of one person are one donor', async () => {
    const { out, err } = await qf('plain', '--identities', at('identities.json'))
    // 4 of Ada and 2 of B: 2 * sqrt(8).
    expect(rows(out)).toEqual(['p,2,5.656854249492380195,5.656854249492380195', 'q,1,0,0'])
    expect(err).toContain('3 accounts are 2 persons.')
  })

  test('trust raises the threshold of pairwise', async () => {
    const plain = await qf('pairwise', '--threshold', '6')
    const trusted = await qf('pairwise', '--threshold', '6', '--trust', at('trust.csv'))
    // q: 6 of bo and cy, who have 7 in common: 6 * 6 / 13, with trust 6 * 24 / 31.
    expect(Number(rows(plain.out)[1]?.split(',')[2])).toBeCloseTo(36 / 13, 12)
    expect(Number(rows(trusted.out)[1]?.split(',')[2])).toBeCloseTo(144 / 31, 12)
  })

  test.each([
    ['--trust', 'donor,trust\nbo,-1\n', 'line 2: the trust must not be negative, not -1'],
    ['--trust', 'donor,trust\nbo,1\nbo,2\n', 'line 3: bo is there twice, as 1 and as 2'],
    ['--trust', 'donor,weight\nbo,1\n', 'The header must be donor,trust, in any order.'],
    ['--trust', `donor,trust\n${ADA.slice(0, -1)}E,1\n`, 'has a wrong checksum (EIP-55)'],
    ['--trust', 'donor,trust\n ,1\n', 'line 2: the donor is empty'],
    ['--trust', '', 'The file is empty; it needs at least a header'],
  ])('a wrong list is named: %s %j', async (option, text, message) => {
    writeFileSync(at('wrong.csv'), text)
    const { code, out, err } = await qf('pairwise', option, at('wrong.csv'))
    expect([code, out]).toEqual([1, ''])
    expect(err.startsWith(`${at('wrong.csv')}: `)).toBe(true)
    expect(err).toContain(message)
  })

  test('a list that is not there, and standard input for two things', async () => {
    expect(await qf('plain', '--insiders', at('none.csv'))).toMatchObject({ code: 1 })
    const { err } = await qf('plain', '--insiders', '-')
    expect(err).toBe('Standard input is for the donations; name a file for each list.\n')
  })
})

test('the profile of COCM and what flooring leaves have their options', async () => {
  const asked = ['--surplus', 'pay-all', '--decimals', '0']
  const [harsh, soft] = [await qf('cocm', ...asked), await qf('cocm', ...asked, '--profile', 'soft')]
  expect(soft.out).not.toBe(harsh.out)
  const given = await qf('pairwise', ...asked, '--remainder', 'largest-fraction')
  expect(given.err).toContain('undistributed: 0')
  expect((await qf('pairwise', ...asked)).err).toContain('undistributed: 1')
})

test('qf attack: one more attack, how often it is drawn, and the least and most of the draws', async () => {
  const scenario = 'wallets=7,own=2,others=1,each=3'
  const asked = ['--pool', '1000', '--format', 'json', '--scenario', scenario, '--draws', '4']
  const { code, out } = await runCli(['qf', 'attack', at('donations.csv'), ...asked])
  expect(code).toBe(0)
  const found = JSON.parse(out).scenarios.find((each: { scenario: string }) => each.scenario === scenario)
  expect(found).toMatchObject({ wallets: '7', toOwn: '14', toOthers: '21' })
  for (const mechanism of ['plain', 'pairwise', 'cocm']) {
    expect(Number(found.least[mechanism])).toBeLessThanOrEqual(Number(found.matched[mechanism]))
    expect(Number(found.most[mechanism])).toBeGreaterThanOrEqual(Number(found.matched[mechanism]))
  }
  expect(Number(found.matched.plain)).toBeGreaterThan(0)
})
