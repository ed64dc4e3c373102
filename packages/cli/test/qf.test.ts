import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LINKED, runCli } from './run-cli'

const GIFTS = 'amount,project,donor\n2,P,a\r\n1e0,P,b\n1,P,b\n1,Q,a\n1,"Q",c\n\n.5,R,d\n'
let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonweight-cli-'))
  file = path.join(folder, 'donations.csv')
  writeFileSync(file, GIFTS)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const qf = (...options: string[]) => runCli(['qf', file, ...options], { cwd: folder })

describe('qf', () => {
  test('prints the result of plain funding as JSON, from any folder', async () => {
    const { code, out, err } = await qf('--mechanism', 'plain', '--pool', '3', '--format', 'json')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      mechanism: 'plain',
      pool: '3',
      projects: [
        { project: 'P', donors: '2', raw: '4', matched: '2' },
        { project: 'Q', donors: '2', raw: '2', matched: '1' },
        { project: 'R', donors: '1', raw: '0', matched: '0' },
      ],
      undistributed: '0',
    })
  })

  test('reads standard input and prints CSV with quotes where they are needed', async () => {
    const input = 'donor,project,amount\na,"x, ""y""",1\nb,"x, ""y""",1\n'
    const { code, out, err } = await runCli(['qf', '-', '--mechanism', 'plain', '--pool', '5', '--format', 'csv'], {
      input,
    })
    expect([code, out, err]).toEqual([0, 'project,donors,raw,matched\n"x, ""y""",2,2,2\n', 'undistributed: 3\n'])
  })

  test('a file that says campaign gets campaign: the same figures', async () => {
    const input = GIFTS.replace('project', 'campaign')
    const asked = ['qf', '-', '--mechanism', 'plain', '--pool', '3', '--format']
    const { code, out, err } = await runCli([...asked, 'json'], { input })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      mechanism: 'plain',
      pool: '3',
      campaigns: [
        { campaign: 'P', donors: '2', raw: '4', matched: '2' },
        { campaign: 'Q', donors: '2', raw: '2', matched: '1' },
        { campaign: 'R', donors: '1', raw: '0', matched: '0' },
      ],
      undistributed: '0',
    })
    expect((await runCli([...asked, 'csv'], { input })).out).toMatch(/^campaign,donors,raw,matched\nP,2,4,2\n/)
    expect((await runCli([...asked, 'table'], { input })).out).toMatch(/^campaign +donors/)
  })

  test.each(['pairwise', 'cocm', 'blend'])(
    '%s pays the raw matches, or the whole pool if asked to',
    async (mechanism) => {
      const asked = ['--mechanism', mechanism, '--pool', '30', '--decimals', '6', '--format', 'json']
      const paidOf = (out: string) => {
        const { projects, undistributed } = JSON.parse(out)
        const paid = projects.reduce((sum: number, { matched }: { matched: string }) => sum + Number(matched), 0)
        expect(paid + Number(undistributed)).toBeCloseTo(30, 9)
        return { paid, undistributed: Number(undistributed) }
      }
      const { code, out } = await qf(...asked)
      expect(code).toBe(0)
      expect(paidOf(out).paid).toBeGreaterThan(0)
      expect(paidOf(out).paid).toBeLessThan(10)
      const { out: all } = await qf(...asked, '--surplus', 'pay-all')
      expect(paidOf(all).undistributed).toBeLessThan(1e-5)
    },
  )

  test('capped subtracts nothing, and needs a cap', async () => {
    const asked = ['--mechanism', 'capped', '--pool', '30', '--format', 'csv']
    const { code, out } = await qf(...asked, '--cap', '0.2', '--decimals', '6')
    const paid = out.split('\n').map((line) => [line.split(',')[0], line.split(',')[3]].join(' '))
    expect([code, paid.slice(1, 4)]).toEqual([0, ['P 6', 'Q 4', 'R 0.5']])
    expect(await qf(...asked)).toMatchObject({ code: 2, err: expect.stringContaining('name one with --cap') })
  })

  test('a cap leaves the rest in the pool', async () => {
    const { out } = await qf('--mechanism', 'plain', '--pool', '3', '--cap', '0.25', '--format', 'json')
    const { projects, undistributed } = JSON.parse(out)
    expect([projects[0].matched, projects[1].matched, undistributed]).toEqual(['0.75', '0.75', '1.5'])
  })

  test.each(['=HYPERLINK("http://x.example","y")', '+1+1', '-1+1', '@SUM(A1)', '\t=1'])(
    'a spreadsheet does not compute the project %j of the CSV',
    async (project) => {
      const input = `donor,project,amount\na,"${project.replaceAll('"', '""')}",4\nb,p,1\n`
      const asked = ['qf', '-', '--mechanism', 'plain', '--pool', '5', '--format']
      const csv = await runCli([...asked, 'csv'], { input })
      const cells = csv.out.split('\n').slice(1)
      expect(cells.filter((line) => /^"?[=+\-@\t\r]/.test(line))).toEqual([])
      expect(cells.some((line) => line.replace(/^"/, '').startsWith(`'${project[0]}`))).toBe(true)
      const json = await runCli([...asked, 'json'], { input })
      expect(JSON.parse(json.out).projects.map((each: { project: string }) => each.project)).toContain(project)
    },
  )

  test('an address is one donor however it is written; one with a wrong checksum is refused', async () => {
    const asked = ['qf', '-', '--mechanism', 'plain', '--pool', '100', '--format', 'csv']
    const good = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
    const one = await runCli(asked, { input: `donor,project,amount\n${good},p,4\n${good.toLowerCase()},p,4\n` })
    expect([one.code, one.out, one.err]).toEqual([0, 'project,donors,raw,matched\np,1,0,0\n', 'undistributed: 100\n'])
    const bad = `${good.slice(0, -1)}E`
    const { code, out, err } = await runCli(asked, { input: `donor,project,amount\n${bad},p,4\n` })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`line 2: the donor ${bad} has a wrong checksum (EIP-55)`)
  })

  test('a full disk gets one line and status 1', async (context) => {
    if (!existsSync('/dev/full')) context.skip('this system has no device that is always full')
    const command = `"${LINKED}" qf - --mechanism plain --pool 1 --format csv > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', command], { input: 'donor,campaign,amount\na,p,1\n' })
    const lines = stderr.toString().trimEnd().split('\n')
    expect(lines.filter((line) => !line.startsWith('undistributed'))).toEqual([
      'The output is not complete. No space is left on the device (ENOSPC).',
    ])
    expect(status).toBe(1)
  })

  test.each(['donor,campaign,amount\na,p\0,1\nb,\0,1\n', 'donor,campaign,amount\na,"p\0",1\n'])(
    'a NUL byte gets one line: %j',
    async (input) => {
      const { code, out, err } = await runCli(['qf', '-', '--mechanism', 'plain', '--pool', '1'], { input })
      expect([code, out, err]).toEqual([
        1,
        '',
        'The file is not text: line 2 holds a NUL byte. Save it as UTF-8 and try again.\n',
      ])
    },
  )

  test('what a file holds does not steer the terminal', async () => {
    const input = 'donor,campaign,amount\na,p,-4\x1b[2J\u009b2J\n'
    const { err } = await runCli(['qf', '-', '--mechanism', 'plain', '--pool', '1'], { input })
    expect(err.trimEnd().split('\n')[1]).toBe('line 2: the amount is negative (-4\\u001b[2J\\u009b2J)')
  })

  test('a reader that closes early and a folder get at most one line', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `d${index},c${index},1\n`).join('')
    const command = `"${LINKED}" qf - --mechanism plain --pool 1 --format json | head -n 1`
    const closed = spawnSync('sh', ['-c', command], { input: `donor,campaign,amount\n${rows}` })
    expect([closed.stdout.toString(), closed.stderr.toString()]).toEqual(['{\n', ''])
    const asked = ['--mechanism', 'plain', '--pool', '1']
    expect(await runCli(['qf', folder, ...asked])).toMatchObject({
      code: 1,
      err: `${folder} is a folder, not a file.\n`,
    })
  })

  test('a file that may not be read gets one line', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read every file')
    const asked = ['--mechanism', 'plain', '--pool', '1']
    const secret = path.join(folder, 'secret.csv')
    writeFileSync(secret, GIFTS, { mode: 0 })
    expect(await runCli(['qf', secret, ...asked])).toMatchObject({
      code: 1,
      err: `${secret} cannot be read (EACCES).\n`,
    })
  })

  test('a line without end is refused in bounded memory', () => {
    const endless = `tr '\\0' 'a' < /dev/zero | "${LINKED}" qf - --mechanism plain --pool 1`
    const { status, stderr } = spawnSync('sh', ['-c', endless], { timeout: 60_000 })
    expect([status, stderr.toString()]).toEqual([
      1,
      'The header cannot be read.\nline 1: the row is longer than 16 MB; is a quotation mark missing?\n',
    ])
  })

  test('negative numbers of a CSV stay numbers', async () => {
    const input = 'donor,campaign,amount\na,P,4\nb,P,1\na,Q,1\nc,Q,1\n'
    const asked = ['qf', 'explain', '-', '--mechanism', 'plain', '--pool', '3', '--donor', 'b', '--format', 'csv']
    const { code, out } = await runCli(asked, { input })
    expect([code, out]).toEqual([0, 'campaign,with,without,change,backed\nP,2,0,2,yes\nQ,1,2,-1,no\n'])
  })

  test('bad rows end with status 1 and are named by line', async () => {
    const { code, out, err } = await runCli(['qf', '-', '--mechanism', 'plain', '--pool', '1'], {
      input: 'donor,project,amount\na,p,-1\na,p,1\nb,p,NaN\n',
    })
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      '2 rows are not well-formed; nothing was computed.\nline 2: the amount is negative (-1)\nline 4: the amount is not a decimal number: "NaN"\n',
    )
  })

  test('ids that differ in case are named on standard error', async () => {
    const input = 'donor,project,amount\na,p,1\nA,p,1\n'
    const { code, err } = await runCli(['qf', '-', '--mechanism', 'plain', '--pool', '1'], { input })
    expect([code, err]).toEqual([
      0,
      'donor ids that differ in case, white space, 0x or how letters are encoded only count as different ones: "a" and "A".\n',
    ])
  })

  test('a file that is not there ends with status 1', async () => {
    const { code, err } = await runCli(['qf', 'no-such.csv', '--mechanism', 'plain', '--pool', '1'])
    expect([code, err]).toEqual([1, 'There is no file no-such.csv.\n'])
  })

  test.each([
    [['--pool', '1'], '--mechanism must be one of plain, pairwise, cocm, blend, capped.'],
    [['--mechanism', 'plain'], 'Say how much there is to share out: --pool AMOUNT.'],
    [
      ['--mechanism', 'plane', '--pool', '1'],
      '--mechanism must be one of plain, pairwise, cocm, blend, capped, not "plane".',
    ],
    [['--mechanism', 'plain', '--pool=-1'], '--pool must not be negative, not -1.'],
    [['--mechanism', 'plain', '--pool', '0.001', '--decimals', '2'], '--pool has more than 2 decimals: 0.001.'],
    [['--mechanism', 'plain', '--pool', '1', '--cap', '2'], '--cap must be a share from 0 to 1, not 2.'],
    [
      ['--mechanism', 'plain', '--pool', '1', '--decimals', '19'],
      '--decimals must be a whole number from 0 to 18, not 19.',
    ],
    [
      ['--mechanism', 'plain', '--pool', '1', '--threshold', '3'],
      '--threshold is an option of pairwise, and does nothing with plain.',
    ],
    [['--mechanism', 'plain', '--pool', '1', '--pool', '2'], '--pool is given twice; give it once.'],
    [['--mechanism', 'plain', '--pool', '1', '--form', 'json'], "Unknown option '--form'."],
  ])('%j is refused with status 2', async (options, message) => {
    const { code, out, err } = await qf(...options)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain('See: commonweight qf --help')
  })

  test('help names every option with its default', async () => {
    const { code, out } = await runCli(['qf', '--help'])
    expect(code).toBe(0)
    for (const option of [
      'mechanism',
      'pool',
      'cap',
      'threshold',
      'blend',
      'minimum-total',
      'minimum-donation',
      'columns',
      'ignore-other-columns',
      'amount-decimals',
      'separator',
      'decimal',
      'score-column',
      'score-thresholds',
      'long',
      'decimals',
      'surplus',
      'overflow',
      'format',
      'profile',
      'remainder',
      'insiders',
      'identities',
      'trust',
    ]) {
      expect(out).toContain(`--${option} `)
    }
    expect(out).toContain('(25)')
  })

  test('a command that is not known is refused with status 2', async () => {
    const { code, err } = await runCli(['fq'])
    expect(code).toBe(2)
    expect(err).toContain('There is no command "fq".')
  })
})

test('qf attack prints what each attack earns with each mechanism', async () => {
  const { code, out } = await runCli(['qf', 'attack', file, '--pool', '1000', '--format', 'json'])
  const { scenarios } = JSON.parse(out) as { scenarios: { scenario: string; matched: Record<string, string> }[] }
  expect(code).toBe(0)
  const wallets = scenarios.find(({ scenario }) => scenario === 'wallets')
  expect(Number(wallets?.matched.plain)).toBeGreaterThan(900)
})

test('the command is in the repository as a file that can be run, so that a fresh clone has it after npm install', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const listed = execFileSync('git', ['ls-files', '--stage', 'packages/cli/bin/commonweight.mjs'], { cwd: root })
  expect(listed.toString()).toMatch(/^100755 /)
})
