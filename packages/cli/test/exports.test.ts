import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli'

const file = (name: string) => fileURLToPath(new URL(`exports/${name}`, import.meta.url))
const PLAIN = ['--mechanism', 'plain', '--pool', '100', '--format', 'csv']

/** What is computed from an export, and the lines on standard error. */
async function read(name: string, ...options: string[]) {
  const { code, out, err } = await runCli(['qf', file(name), ...PLAIN, ...options])
  return { code, rows: out.trimEnd().split('\n').slice(1), notes: err.trimEnd().split('\n') }
}

describe('files that grants platforms export are read as they come', () => {
  test('Grants Stack: votes, in dollars, of which an address in two spellings is one donor', async () => {
    const names = 'donor=voter,campaign=grantAddress,amount=amountUSD'
    const { code, rows } = await read('grants-stack-votes.csv', '--columns', names, '--ignore-other-columns')
    expect(code).toBe(0)
    expect(rows).toEqual([
      '0x6b175474e89094c44da98b954eedeac495271d0f,3,4.529822128134703465,4.529822128134703465',
      '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48,2,12,12',
    ])
  })

  test('Grants Stack: votes in base units of the token of the round, without small ones', async () => {
    const names = ['--columns', 'donor=voter,project=projectId,amount=amountRoundToken', '--ignore-other-columns']
    const rules = ['--amount-decimals', '18', '--minimum-donation', '0.5']
    const { rows, notes } = await read('grants-stack-votes.csv', ...names, ...rules)
    expect(rows).toEqual(['0xp1,2,12,12', '0xp2,2,2,2'])
    expect(notes[0]).toBe('1 of 6 donations are below --minimum-donation and do not count.')
  })

  test('Grants Stack: scores of Passport weigh votes; without one, or below 15, a donor has none', async () => {
    const names = ['--columns', 'donor=voter,campaign=projectId,amount=amountUSD', '--ignore-other-columns']
    const scored = [...names, '--score-column', 'rawScore']
    const { rows } = await read('grants-stack-votes-with-scores.csv', ...scored)
    // 4 counts in full, 8 by half.
    expect(rows).toEqual(['river-gauge,0,0,0', 'solar-forecast,2,8,8'])
    const milder = await read('grants-stack-votes-with-scores.csv', ...scored, '--score-thresholds', '1,14')
    expect(milder.rows[1]).toMatch(/^solar-forecast,3,/)
  })

  test('Grants Stack: donations as its GraphQL service answers them, with paths to fields', async () => {
    const names = 'donor=donorAddress,campaign=application.project.name,amount=amountInUsd'
    const { rows, notes } = await read(
      'grants-stack-donations.graphql.json',
      '--columns',
      names,
      '--ignore-other-columns',
    )
    expect(rows).toEqual(['River gauge,1,0,0', '"Solar', 'forecast",2,4,4'])
    expect(notes[0]).toBe('Read as JSON, data.round.donations.')
  })

  test('Giveth: donations, in dollars', async () => {
    const names = 'donor=giverAddress,campaign=projectLink,amount=valueUsd'
    const { rows } = await read('giveth-donations.csv', '--columns', names, '--ignore-other-columns')
    const link = 'https://giveth.io/project'
    expect(rows).toEqual([`${link}/river-gauge,2,12,12`, `${link}/solar-forecast,2,4,4`])
  })

  test('Octant: allocations in wei, to the last of 18 digits', async () => {
    const { rows } = await read('octant-allocations.json', '--columns', 'campaign=proposal', '--amount-decimals', '18')
    expect(rows).toEqual([
      '0x6b175474e89094c44da98b954eedeac495271d0f,2,4,4',
      '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48,1,0,0',
    ])
  })

  test('Open Source Observer: grants, one JSON object a line', async () => {
    const names = 'donor=from_funder_name,campaign=to_project_name'
    const { rows, notes } = await read('oso-funding.ndjson', '--columns', names, '--ignore-other-columns')
    expect(rows).toEqual(['river-gauge,1,0,0', 'solar-forecast,2,4,4'])
    expect(notes[0]).toBe('Read as JSON, one entry a line.')
  })

  test('Karma GAP: grants, a JSON list', async () => {
    const names = 'donor=funder,campaign=project.slug'
    const { rows, notes } = await read('karma-grants.json', '--columns', names, '--ignore-other-columns')
    expect(rows).toEqual(['river-gauge,1,0,0', 'solar-forecast,2,4,4'])
    expect(notes[0]).toBe('Read as JSON, a list.')
  })

  test('Optimism: ballots, each with a list of votes', async () => {
    const names = 'donor=address,campaign=votes.projectId,amount=votes.amount'
    const { rows, notes } = await read('optimism-ballots.json', '--columns', names, '--ignore-other-columns')
    expect(rows).toEqual(['river-gauge,1,0,0', 'solar-forecast,2,4,4'])
    expect(notes[0]).toBe('Read as JSON, ballots.')
  })

  test('a subgraph: campaigns, each with a list of votes', async () => {
    const names = 'campaign=id,donor=votes.voter.id,amount=votes.credits'
    const { rows } = await read('subgraph-recipients.json', '--columns', names)
    expect(rows).toEqual(['river-gauge,1,0,0', 'solar-forecast,2,4,4'])
  })

  test('a GraphQL service: edges with nodes, of a page that says there are more', async () => {
    const names = 'donor=node.voter,campaign=node.project.id,amount=node.amount'
    const { rows, notes } = await read('graphql-edges.json', '--columns', names, '--ignore-other-columns')
    expect(rows).toEqual(['solar-forecast,2,4,4'])
    expect(notes[0]).toMatch(/^Read as JSON, data\.votes\.edges, a page of which the service has more/)
  })

  test('Open Collective: transactions, with line ends and quotation marks in their texts', async () => {
    const names = 'donor=Opposite Account Handle,campaign=Account Handle,amount=Amount (Single Column)'
    const { rows } = await read('opencollective-transactions.csv', '--columns', names, '--ignore-other-columns')
    expect(rows).toEqual(['river-gauge,1,0,0', 'solar-forecast,2,4,4'])
  })

  test('DoraHacks: votes in wei, of which a spreadsheet has shortened one', async () => {
    const names = ['--columns', 'donor=Voter,campaign=BUIDL,amount=Amount (wei)', '--ignore-other-columns']
    const { rows, notes } = await read('dorahacks-votes.csv', ...names, '--amount-decimals', '18')
    expect(rows).toEqual(['river-gauge,1,0,0', 'solar-forecast,2,4,4'])
    expect(notes[0]).toMatch(/^1 amounts have an exponent.* digits may be missing\.$/)
  })

  test('Excel: a line that names the separator, columns without a name, empty rows below', async () => {
    const { rows, notes } = await read('excel-sep-line.csv', '--columns', 'donor=Donor,campaign=Campaign,amount=Amount')
    expect(rows).toEqual(['solar-forecast,2,4,4'])
    expect(notes[0]).toMatch(/^Read as fields separated by semicolons, decimals with a comma/)
  })

  test('Google Sheets: commas between fields and in front of decimals, and two columns of one name', async () => {
    const { rows } = await read('google-sheet-german.csv', '--ignore-other-columns', '--decimal', 'comma')
    expect(rows).toEqual(['solar-forecast,2,4,4'])
  })

  test('clr.fund: the tally of votes and of voice credits that were spent', async () => {
    const names = 'campaign=recipient,S=sumOfVotes,Q=spentVoiceCredits'
    const { rows, notes } = await read('clr-fund-tally.csv', '--columns', names, '--amount-decimals', '18')
    expect(rows).toEqual([
      '0x6b175474e89094c44da98b954eedeac495271d0f,,4,4',
      '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48,,2,2',
      '0xdac17f958d2ee523a2206206994597c13d831ec7,,0,0',
    ])
    expect(notes[0]).toBe('Read as tallies of campaigns (S, Q).')
  })

  test.each([
    ['german-spreadsheet.csv', ''],
    ['german-spreadsheet-utf16.csv', 'UTF-16 (little endian), '],
  ])('%s: a spreadsheet with semicolons and decimal commas', async (name, encoding) => {
    const { rows, notes } = await read(name, '--columns', 'donor=Spender,campaign=Projekt,amount=Betrag in Euro')
    expect(rows).toEqual(['Pegel,2,2,2', 'Wärmekarte,2,6,6'])
    const form = 'fields separated by semicolons, decimals with a comma (1,5 is one and a half)'
    expect(notes[0]).toBe(`Read as ${encoding}${form}.`)
  })
})
