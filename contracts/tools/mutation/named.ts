// Mutants that tests name: a test that proves a property carries the property's id in its name, and fails under a mutant
// that is written above it, in one line or several:
//   /// @custom:mutant <id>-<name> | <file> | <text that the file has once> | <replacement>
import path from 'node:path'
import { CONTRACTS, filesIn, readSource } from '../sources'
import {
  CODE,
  CompileError,
  compile,
  dependantsOf,
  exchange,
  exchangedFiles,
  makeBase,
  makeCopy,
  runForge,
  sourceFiles,
} from './project'

export type NamedMutant = {
  label: string
  /** Id of the property that the test proves. */
  property: string
  source: string
  from: string
  to: string
  /** The test, and the file that it is in. */
  file: string
  test: string
}
export type NamedVerdict = 'killed' | 'survived' | 'not compilable'

const COUNTS = { M: 13, Q: 16, A: 9, P: 4 }
/** Ids of all properties that the contracts alone must keep. */
const PROPERTIES = Object.entries(COUNTS).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `${kind}${index + 1}`),
)
const DOCUMENTED = /((?:^ *\/\/\/.*\n)+) *function (\w+)\(/gm

/** The committed table. */
export const NAMED_TABLE = path.join(CONTRACTS, 'mutation', 'named.md')

/** All that tests name, in the order of the properties. */
export function namedMutants(): NamedMutant[] {
  const files = filesIn('test', '.t.sol').map((name) => `test/${name}`)
  const found = files.flatMap((file) => mutantsIn(file, readSource(file)))
  return found.sort((a, b) => PROPERTIES.indexOf(a.property) - PROPERTIES.indexOf(b.property))
}

function mutantsIn(file: string, text: string): NamedMutant[] {
  return [...text.matchAll(DOCUMENTED)].flatMap(([, comment = '', test = '']) => {
    const [, ...parts] = comment
      .replace(/^ *\/\/\/ ?/gm, '')
      .replace(/\s+/g, ' ')
      .split('@custom:mutant ')
    return parts.map((part) => {
      const [label = '', source = '', from = '', to] = part.split(' | ').map((field) => field.trim())
      if (to === undefined)
        throw new Error(`${file}, ${test}: write <id>-<name> | <file> | <text> | <replacement>, not "${part.trim()}".`)
      return { label, property: label.split('-')[0] ?? '', source, from, to, file, test }
    })
  })
}

/** What is wrong with the lines themselves; empty if nothing is. */
export function faultsOf(mutants: readonly NamedMutant[]): string[] {
  const unproved = PROPERTIES.filter((id) => !mutants.some(({ property }) => property === id))
  const labels = mutants.map(({ label }) => label)
  return [
    ...unproved.map((id) => `${id}: no test names a mutant for it`),
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `${label}: named twice`),
    ...mutants.flatMap((mutant) => faultOf(mutant).map((fault) => `${mutant.label}, ${mutant.file}: ${fault}`)),
  ]
}

function faultOf({ property, source, from, test }: NamedMutant): string[] {
  if (!PROPERTIES.includes(property)) return [`${property} is no property of the contracts`]
  if (!test.split('_').includes(property)) return [`${test} does not carry ${property} in its name`]
  if (!sourceFiles().includes(source)) return [`there is no ${source}`]
  const places = placesOf(source, from).length
  return places === 1 ? [] : [`${source} has "${from}" ${places} times`]
}

/** Line breaks and indentation do not count. */
function placesOf(source: string, from: string): RegExpExecArray[] {
  const words = from.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [...readSource(source).matchAll(new RegExp(words.join('\\s+'), 'g'))]
}

/** Tries each mutant with its own test only. `report` gets each verdict as it comes. */
export async function tryNamed(
  mutants: readonly NamedMutant[],
  report: (mutant: NamedMutant, verdict: NamedVerdict) => void,
): Promise<void> {
  const files = exchangedFiles()
  const sound = compile(files, CODE).contracts
  const dependants = dependantsOf(files)
  await makeBase()
  const folder = makeCopy('named')
  exchange(folder, sound)
  await requireSound(folder, mutants)
  for (const mutant of mutants) {
    const affected = dependants.get(mutant.source) ?? []
    report(mutant, await verdictOf(folder, mutant, affected))
    exchange(folder, Object.fromEntries(affected.map((file) => [file, sound[file] ?? {}])))
  }
}

async function requireSound(folder: string, mutants: readonly NamedMutant[]) {
  const names = [...new Set(mutants.map(({ test }) => test))].join('|')
  const { ok, output } = await runForge(folder, ['test', '--match-test', `^(${names})(\\(|$)`], 900_000)
  if (!ok) throw new Error(`The tests fail without any change:\n${output}`)
}

async function verdictOf(folder: string, mutant: NamedMutant, affected: readonly string[]): Promise<NamedVerdict> {
  const { source, file, test } = mutant
  try {
    exchange(folder, compile(affected, CODE, { [source]: changedText(mutant) }).contracts)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return 'not compilable'
  }
  const args = ['test', '--match-path', file, '--match-test', `^${test}(\\(|$)`]
  const { output } = await runForge(folder, args, 600_000)
  // A test that never ran proves nothing: its preparation failed.
  return new RegExp(`\\[FAIL[^\\n]*\\] ${test}\\(`).test(output) ? 'killed' : 'survived'
}

function changedText({ source, from, to }: NamedMutant): string {
  const [place] = placesOf(source, from)
  if (place === undefined) throw new Error(`${source} does not have "${from}".`)
  const text = readSource(source)
  return text.slice(0, place.index) + to + text.slice(place.index + place[0].length)
}

/** The table of mutants with their verdicts, in Markdown. */
export function namedTableOf(mutants: readonly (NamedMutant & { verdict: NamedVerdict })[]): string {
  const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``
  const rows = mutants.map(({ property, file, test, label, source, from, to, verdict }) => {
    const change = `${label}: ${source}, ${code(from)} becomes ${to === '' ? 'nothing' : code(to)}`
    return `| ${property} | ${file}, ${test} | ${change} | ${verdict} |`
  })
  return [
    '# Properties and the mutants that their tests kill',
    '',
    'Each test carries the id of its property and fails if the change in its row is made. `npm run mutate -- --named`',
    'makes the changes and writes this file, from the lines `@custom:mutant` above the tests.',
    '',
    '| property | test | mutant | verdict |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
