import { describe, expect, test } from 'vitest'
import { codeLines, figuresIn, functionLengths, numberOf, releaseSize, sourceFigures } from './measured'
import { sourceFiles, textOf } from './source-files'

const [runs = 0, deepRuns = 0] = sourceFigures('foundry.toml', /invariant\]\nruns = ([\d_]+)/)
const [depth = 0, deepDepth = 0] = sourceFigures('foundry.toml', /\ndepth = ([\d_]+)/)
const nodeVersion = () => sourceFigures('package.json', /"node": ">=20\.(\d+)"/)
const ports = () => ['PORT', 'CHAIN_PORT', 'DB_PORT'].flatMap((name) => sourceFigures('settings.ts', portOf(name)))
const portOf = (name: string) => new RegExp(`'${name}', (\\d+)\\)`)
const optimizerRuns = () => sourceFigures('foundry.toml', /optimizer_runs = ([\d_]+)/)
const solc = () => sourceFigures('contracts/package.json', /"solc": "0\.8\.(\d+)"/)
const gasSlack = () => sourceFigures('check-gas.ts', /SLACK = (0\.\d+)/).map((share) => share * 100)
const grace = () => sourceFigures('CampaignStore.sol', /GRACE = (\d+ days)/)
const extension = () => sourceFigures('CampaignStore.sol', /MAX_EXTENSION = (\d+ days)/)
const logsForReceipts = () => sourceFigures('check-logs.ts', /_FOR_RECEIPTS = ([\d_]+)/)
const core = () => codeLines('core')
const usedLibraries = () => codeLines('libraries') - codeLines('libraries/MaturedPoints.sol')

function longestAndMedian(): number[] {
  const lengths = functionLengths()
  return [lengths.at(-1) ?? 0, lengths[Math.floor(lengths.length / 2)] ?? 0]
}

/** Rounds and listings of the demo. */
function demo(): number[] {
  const rounds = textOf('apps/seed/src/plan/rounds.ts').match(/^ {4}key:/gm) ?? []
  return [rounds.length, sourceFiles('apps/seed/src/content').length]
}

/** A document, how it states figures, and the same figures where they come from. Every place must agree. */
const FIGURES: readonly (readonly [document: string, states: RegExp, source: () => number[]])[] = [
  ['README.md', /Node 20\.(\d+) or later/, nodeVersion],
  ['README.md', /`DB_PORT` \| (\d+), (\d+), (\d+) \|/, ports],
  ['CONTRIBUTING.md', /Node >= 20\.(\d+)/, nodeVersion],
  [
    'CONTRIBUTING.md',
    /TypeScript files have at most (\d+) lines/,
    () => sourceFigures('files.test.ts', /MAX_LINES = (\d+)/),
  ],
  [
    'CONTRIBUTING.md',
    /Solidity files have at most (\d+) lines, functions at most (\d+)/,
    () => sourceFigures('files.test.ts', /MAX_SOLIDITY\w*_LINES = (\d+)/),
  ],
  [
    'CONTRIBUTING.md',
    /functions at most (\d+), in `\.tsx` files (\d+)/,
    () => sourceFigures('biome.json', /"maxLines": (\d+)/),
  ],
  ['CONTRIBUTING.md', /rises by more than (1\.\d)%/, gasSlack],
  ['SECURITY.md', /via_ir, ([\d,]+) runs/, optimizerRuns],
  ['SECURITY.md', /solc 0\.8\.(\d+)/, solc],
  ['SECURITY.md', /([\d,]+) random calls/, () => [runs * depth]],
  ['SECURITY.md', /in every run, ([\d,]+) in/, () => [deepRuns * deepDepth]],
  ['SECURITY.md', /ranges of more than ([\d,]+) logs/, logsForReceipts],
  ['SECURITY.md', /last deadline \+ (\d+) days/, () => [(grace()[0] ?? 0) + (extension()[0] ?? 0)]],
  ['docs/architecture.md', /optimizer runs at ([\d,]+)\*\*/, optimizerRuns],
  ['docs/architecture.md', /last deadline \+ (\d+) \+ (\d+) days/, () => [...grace(), ...extension()]],
  ['docs/architecture.md', /else (\d+) blocks deep/, () => sourceFigures('final-depth.ts', /FINAL_DEPTH = (\d+)n/)],
  ['docs/contracts.md', /optimizer ([\d,]+) runs/, optimizerRuns],
  ['docs/contracts.md', /Campaigns has (\d+) bytes to spare/, () => [24_576 - releaseSize('Campaigns').code]],
  ['docs/contracts.md', /solc 0\.8\.(\d+)/, solc],
  ['docs/contracts.md', /rises by more than (1\.\d)%/, gasSlack],
  ['docs/contracts.md', /deadline plus (\d+) days \(`GRACE`\)/, grace],
  ['docs/contracts.md', /within `GRACE` \((\d+) days/, grace],
  ['docs/contracts.md', /last deadline \+ (\d+) \+ (\d+) days/, () => [...grace(), ...extension()]],
  ['docs/contracts.md', /makes ([\d,]+) calls/, () => [deepRuns * deepDepth]],
  ['docs/contracts.md', /tries (\d+) of the mutants/, () => sourceFigures('mutation-suite.ts', /SAMPLE = (\d+)/)],
  ['docs/contracts.md', /core has ([\d,]+): `src\/core` \(([\d,]+)\)/, () => [core() + usedLibraries(), core()]],
  ['docs/contracts.md', /it uses \(([\d,]+): all but/, () => [usedLibraries()]],
  ['docs/contracts.md', /`periphery` \((\d+)\)/, () => [codeLines('periphery')]],
  ['docs/contracts.md', /`personhood` \((\d+)\)/, () => [codeLines('personhood')]],
  ['docs/contracts.md', /Structs in `src\/types` \((\d+)\)/, () => [codeLines('types')]],
  [
    'docs/contracts.md',
    /there are ([\d,]+)\. Structs/,
    () => [['core', 'libraries', 'periphery', 'personhood'].reduce((sum, folder) => sum + codeLines(folder), 0)],
  ],
  [
    'docs/curation.md',
    /at most (\w+) times before/,
    () => sourceFigures('listed-sql.ts', /_REPEATS = (\d+)/).map((all) => all - 1),
  ],
  [
    'docs/curation.md',
    /advertises at most (\w+) rounds/,
    () => sourceFigures('apps/web/src/app/page.tsx', /_LINES = (\d+)/),
  ],
  ['docs/curation.md', /looks every (\w+) seconds/, () => sourceFigures('curation-keeper.ts', /EVERY_MS = (\d+)_000/)],
  ['apps/seed/README.md', /: (\w+) rounds and (\w+) listings/, demo],
  ['apps/seed/README.md', /from (\d+) days ago/, () => sourceFigures('stage.ts', /TODAY: Day = (\d+)/)],
  [
    'apps/indexer/README.md',
    /after (\w+) attempts the batch/,
    () => sourceFigures('follow-chain.ts', /_UNKNOWN = (\d+)/),
  ],
  [
    'packages/local-stack/README.md',
    /after (0\.\d+) s and/,
    () => sourceFigures('supervisor.ts', /FIRST_WAIT_MS = (\d+)/).map((ms) => ms / 1000),
  ],
  [
    'packages/local-stack/README.md',
    /of more than (\d+) MB/,
    () => sourceFigures('open-log.ts', /(?:MOST|MAX)_BYTES = (\d+)_000_000/),
  ],
  ['docs/contracts.md', /body has more than (\d+) lines; the median has (\d+)/, longestAndMedian],
  [
    'docs/verification.md',
    /At most (\d+) gates and (\d+) KiB/,
    () => [
      ...sourceFigures('read-gates.ts', /MAX_GATES = (\d+)/),
      ...sourceFigures('read-gates.ts', /_BYTES = (\d+) \* 1024/),
    ],
  ],
  [
    'docs/verification.md',
    /within (\d+) seconds and has at most (\d+) KiB/,
    () => [
      ...sourceFigures('ask-issuer.ts', /timeoutMs: (\d+)_000/),
      ...sourceFigures('ask-issuer.ts', /maxBytes: (\d+) \* 1024/),
    ],
  ],
  [
    'docs/verification.md',
    /at most (\d+)\s+questions/,
    () => sourceFigures('find-gate-attestations.ts', /MAX_REQUESTS = (\d+)/),
  ],
  ['docs/mechanisms.md', /more than ([\d,]+) pairs/, () => sourceFigures('load-independence.ts', /_PAIRS = ([\d_]+)/)],
  ['docs/curation.md', /At most ([\d,]+) entries/, () => sourceFigures('curation-document.ts', /_ENTRIES = ([\d_]+)/)],
  [
    'docs/curation.md',
    /and (\d+) MiB in all/,
    () => sourceFigures('read-curation.ts', /_BYTES = (\d+) \* 1024 \* 1024/),
  ],
  ['docs/curation.md', /1 to (\d+) characters/, () => sourceFigures('curation-document.ts', /'Reason', 1, (\d+)\)/)],
  [
    'packages/qf/README.md',
    /At most ([\d,]+) campaigns/,
    () => sourceFigures('cocm-raw-of.ts', /_CAMPAIGNS = ([\d_]+)/),
  ],
  [
    'packages/qf/README.md',
    /more than ([\d,]+) campaigns/,
    () => sourceFigures('cocm-raw-of.ts', /_CAMPAIGNS = ([\d_]+)/),
  ],
  [
    'apps/web/README.md',
    /at most (\d+) kB/,
    () => sourceFigures('document-rules.ts', /_DOCUMENT_BYTES = (\d+) \* 1024/),
  ],
  ['apps/web/README.md', /up to (\d+) MB/, () => sourceFigures('markdown.tsx', /keptBytes: (\d+) \* 1024 \* 1024/)],
  [
    'apps/indexer/README.md',
    /POLL_MS \|[^|]*\| (\d+) \|/,
    () => sourceFigures('apps/indexer/src/config.ts', /'POLL_MS', \d+, (\d+)/),
  ],
  [
    'apps/indexer/README.md',
    /FINALITY_BLOCKS \|[^|]*\| (\d+), local (\d+) \|/,
    () => sourceFigures('apps/indexer/src/config.ts', /isLocal \? (\d+) : (\d+)\),\n/).reverse(),
  ],
  [
    'apps/indexer/README.md',
    /SECONDS \|[^|]*\| (\d+), local 0/,
    () => sourceFigures('apps/indexer/src/config.ts', /\? 0 : ([\d_]+)\)/),
  ],
  [
    'apps/indexer/README.md',
    /touches ([\d,]+) donors/,
    () => sourceFigures('apps/indexer/src/config.ts', /manyDonors: ([\d_]+)/),
  ],
  ['apps/indexer/README.md', /range has at most ([\d,]+) logs/, logsForReceipts],
  ['apps/indexer/README.md', /range with more than ([\d,]+) logs/, logsForReceipts],
  [
    'apps/indexer/README.md',
    /at least (0\.\d) of the rate/,
    () => sourceFigures('apps/indexer/bench/main.ts', /checkedShare: (0\.\d)/),
  ],
  ['packages/local-stack/README.md', /`DB_PORT` \| (\d+), (\d+), (\d+) \|/, ports],
  ['packages/local-stack/README.md', /Node alone \(>= 20\.(\d+)\)/, nodeVersion],
]

describe('figures in documents are those of their source', () => {
  test.each(FIGURES)('%s: %s', (document, states, source) => {
    const places = figuresIn(textOf(document), states)
    expect(places.length, 'the document no longer states this; change the law with it').toBeGreaterThan(0)
    const expected = source().map((figure) => Number(figure.toPrecision(12)))
    for (const place of places) expect(place).toEqual(expected)
  })

  test('sizes of the final contracts', () => {
    const rows = [...section('## Size').matchAll(/^\| `(\w+)` \| ([\d,]+) \| ([\d,]*)/gm)]
    expect(rows.length).toBe(5)
    for (const [, contract = '', code = '', creation = ''] of rows) {
      const size = releaseSize(contract)
      expect({ contract, code: numberOf(code) }).toEqual({ contract, code: size.code })
      if (creation !== '')
        expect({ contract, creation: numberOf(creation) }).toEqual({ contract, creation: size.creation })
    }
  })

  test('gas of every call is a committed figure', () => {
    const snapshots = JSON.parse(textOf('contracts/snapshots/transactions.json')) as Record<string, string>
    const committed = new Set(Object.values(snapshots).map((gas) => `${(Number(gas) / 1000).toFixed(1)}k`))
    const table = section('## Gas').split('What the rules cost')[0] ?? ''
    // The last column holds the aims.
    const figures = [...table.matchAll(/^\|(.*)\|[^|]*\|$/gm)].flatMap(
      ([, cells = '']) => cells.match(/\d+\.\dk/g) ?? [],
    )
    expect(figures.length).toBeGreaterThan(40)
    expect(figures.filter((figure) => !committed.has(figure))).toEqual([])
  })

  test('README names the address once package.json has one', () => {
    const { repository } = JSON.parse(textOf('package.json')) as { repository?: string | { url: string } }
    const address = typeof repository === 'string' ? repository : repository?.url
    expect(textOf('README.md')).toContain(address ?? 'The code has no public address yet')
  })
})

/** A section of docs/contracts.md, up to the next one. */
function section(heading: string): string {
  return textOf('docs/contracts.md').split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}
