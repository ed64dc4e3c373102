import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli'

const DONATIONS = 'donor,campaign,amount\na,P,4\nb,P,1\na,Q,1\nc,Q,1\nd,R,9\n'
const PLAIN = ['--mechanism', 'plain', '--pool', '3', '--decimals', '6']

const explain = (options: readonly string[], input = DONATIONS) => runCli(['qf', 'explain', '-', ...options], { input })

async function explained(options: readonly string[], input?: string) {
  const { code, out, err } = await explain([...options, '--format', 'json'], input)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe('qf explain', () => {
  test('says of every campaign what its match comes from, and what the cap did', async () => {
    const { mechanism, pool, campaigns } = await explained([...PLAIN, '--cap', '0.5'])
    expect([mechanism, pool]).toEqual(['plain', '3'])
    expect(campaigns).toEqual([
      expect.objectContaining({ campaign: 'P', donors: '2', given: '5', sumRoots: '3', equalDonors: '1.8' }),
      expect.objectContaining({ campaign: 'Q', donors: '2', given: '2', sumRoots: '2', equalDonors: '2' }),
      expect.objectContaining({ campaign: 'R', donors: '1', given: '9', sumRoots: '3', equalDonors: '1' }),
    ])
    expect(campaigns.map(({ plainShare }: { plainShare: string }) => plainShare)).toEqual([
      '0.666666667',
      '0.333333333',
      '0',
    ])
    expect(campaigns[0]).toMatchObject({ matched: '1.5', withoutCap: '2', capEffect: '-0.5' })
    expect(campaigns[1]).toMatchObject({ matched: '1.5', withoutCap: '1', capEffect: '0.5' })
    expect(campaigns[2]).toMatchObject({ matched: '0', independence: null })
  })

  test('in CSV a negative number stays a number, an id that looks like a formula does not stay one', async () => {
    const input = DONATIONS.replaceAll('R', '-R')
    const { out } = await explain([...PLAIN, '--cap', '0.5', '--format', 'csv'], input)
    expect(out).toMatch(/^P,.*,-0\.5$/m)
    expect(out).toMatch(/^'-R,/m)
  })

  test.each(['plain', 'pairwise', 'cocm', 'blend'])('%s: pays what qf pays', async (mechanism) => {
    const options = ['--mechanism', mechanism, '--pool', '30', '--decimals', '6']
    const input = `${DONATIONS}b,R,1\ne,Q,3\n`
    const { campaigns } = await explained(options, input)
    const paid = JSON.parse((await runCli(['qf', '-', ...options, '--format', 'json'], { input })).out)
    const matched = (lines: { campaign: string; matched: string }[]) =>
      lines.map((line) => [line.campaign, line.matched])
    expect(matched(campaigns)).toEqual(matched(paid.campaigns))
  })

  test('one campaign alone; one that is not in the file ends with status 1', async () => {
    const { campaigns } = await explained([...PLAIN, '--campaign', 'Q'])
    expect(campaigns).toEqual([expect.objectContaining({ campaign: 'Q', matched: '1' })])
    const { code, err } = await explain([...PLAIN, '--campaign', 'S'])
    expect([code, err]).toEqual([1, 'S is not a campaign of this round.\n'])
  })

  test('what the donations of one donor changed, all of them or those to one campaign', async () => {
    expect(await explained([...PLAIN, '--donor', 'b'])).toEqual({
      mechanism: 'plain',
      pool: '3',
      donor: 'b',
      backed: [{ campaign: 'P', with: '2', without: '0', change: '2' }],
      others: [{ campaign: 'Q', with: '1', without: '2', change: '-1' }],
      backedChange: '2',
      othersChange: '-1',
    })
    const { backed } = await explained([...PLAIN, '--donor', 'a', '--campaign', 'Q'])
    expect(backed).toEqual([{ campaign: 'Q', with: '1', without: '0', change: '1' }])
    const { code, err } = await explain([...PLAIN, '--donor', 'e'])
    expect([code, err]).toEqual([1, 'e gave nothing that counts in this round\n'])
  })

  test('CSV and table hold the same figures, and an address is found in any letter case', async () => {
    const donor = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
    const input = `donor,project,amount\n${donor},P,4\nb,P,1\n`
    const csv = await explain([...PLAIN, '--donor', donor, '--format', 'csv'], input)
    expect([csv.code, csv.out]).toEqual([0, 'project,with,without,change,backed\nP,3,0,3,yes\n'])
    const table = await explain(PLAIN, input)
    expect([table.code, table.out]).toEqual([0, expect.stringMatching(/^project +donors +given .*\nP +2 +5 /)])
  })

  test('says so where cocm gives nothing to anybody', async () => {
    const { code, err } = await explain(['--mechanism', 'cocm', '--pool', '3'], 'donor,campaign,amount\na,P,1\nb,P,1\n')
    expect([code, err]).toEqual([0, expect.stringContaining('cocm gives nothing to anybody here')])
  })

  test('help names its options; a donor is no option of qf', async () => {
    const { out } = await runCli(['qf', 'explain', '--help'])
    for (const option of ['donor', 'campaign', 'mechanism', 'pool', 'format']) expect(out).toContain(`--${option} `)
    const { code, err } = await runCli(['qf', '-', ...PLAIN, '--donor', 'a'], { input: DONATIONS })
    expect([code, err]).toEqual([2, expect.stringContaining("Unknown option '--donor'")])
  })
})
