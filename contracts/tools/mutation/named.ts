// Mutants that tests name: every property of the contracts is proved by a test that carries its id, and that fails under
// a mutant written above it, in one line or several:
//   /// @custom:mutant <id>-<name> | <file> | <text that the file has once> | <what stands there instead>
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS, readSource } from '../sources'
import {
  CompileError,
  compile,
  dependantsOf,
  exchange,
  exchangedFiles,
  forge,
  makeBase,
  makeCopy,
  OUTPUTS,
  sourceFiles,
} from './project'

const COUNTS = { M: 13, Q: 16, A: 9, P: 4 }
/** Ids of all properties that the contracts alone must keep. */
export const PROPERTIES = Object.entries(COUNTS).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `${kind}${index + 1}`),
)
const DOCUMENTED = /((?:^ *\/\/\/.*\n)+) *function (\w+)\(/gm

/** All that tests name, in the order of the properties. */
export function namedMutants() {
  const files = readdirSync(path.join(CONTRACTS, 'test'), { recursive: true }).filter((name) => name.endsWith('.t.sol'))
  const found = files.sort().flatMap((name) => mutantsIn(`test/${name}`, readSource(`test/${name}`)))
  return found.sort((a, b) => PROPERTIES.indexOf(a.property) - PROPERTIES.indexOf(b.property))
}

function mutantsIn(file, text) {
  return [...text.matchAll(DOCUMENTED)].flatMap(([, comment, test]) => {
    const [, ...parts] = comment
      .replace(/^ *\/\/\/ ?/gm, '')
      .replace(/\s+/g, ' ')
      .split('@custom:mutant ')
    return parts.map((part) => {
      const [label, source, from, to] = part.split(' | ').map((field) => field.trim())
      return { label, property: label.split('-')[0], source, from, to, file, test }
    })
  })
}

/** What is wrong with the lines themselves; empty if nothing is. */
export function faultsOf(mutants) {
  const unproved = PROPERTIES.filter((id) => !mutants.some(({ property }) => property === id))
  const labels = mutants.map(({ label }) => label)
  return [
    ...unproved.map((id) => `${id}: no test names a mutant for it`),
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `${label}: named twice`),
    ...mutants.flatMap((mutant) => faultOf(mutant).map((fault) => `${mutant.label}, ${mutant.file}: ${fault}`)),
  ]
}

function faultOf({ property, source, from, to, test }) {
  if (to === undefined) return ['write <id>-<name> | <file> | <text> | <replacement>']
  if (!PROPERTIES.includes(property)) return [`${property} is no property of the contracts`]
  if (!test.split('_').includes(property)) return [`${test} does not carry ${property} in its name`]
  if (!sourceFiles().includes(source)) return [`there is no ${source}`]
  const places = placesOf(source, from).length
  return places === 1 ? [] : [`${source} has "${from}" ${places} times`]
}

/** Line breaks and indentation do not count. */
function placesOf(source, from) {
  const words = from.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [...readSource(source).matchAll(new RegExp(words.join('\\s+'), 'g'))]
}

/** Tries each against its own test alone. `report` gets the verdict of each as it comes. */
export async function tryNamed(mutants, report) {
  const files = exchangedFiles()
  const sound = compile(files, OUTPUTS).contracts
  const dependants = dependantsOf(files)
  await makeBase()
  const folder = makeCopy('named')
  exchange(folder, sound)
  await requireSound(folder, mutants)
  for (const mutant of mutants) {
    const affected = dependants.get(mutant.source)
    report(mutant, await verdictOf(folder, mutant, affected))
    exchange(folder, Object.fromEntries(affected.map((file) => [file, sound[file] ?? {}])))
  }
}

async function requireSound(folder, mutants) {
  const names = [...new Set(mutants.map(({ test }) => test))].join('|')
  const { ok, output } = await forge(folder, ['test', '--match-test', `^(${names})(\\(|$)`], 900_000)
  if (!ok) throw new Error(`The tests fail without any change:\n${output}`)
}

async function verdictOf(folder, { source, from, to, file, test }, affected) {
  const [place] = placesOf(source, from)
  const text = readSource(source)
  const changed = text.slice(0, place.index) + to + text.slice(place.index + place[0].length)
  try {
    exchange(folder, compile(affected, OUTPUTS, { [source]: changed }).contracts)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return 'not compilable'
  }
  const args = ['test', '--match-path', file, '--match-test', `^${test}(\\(|$)`]
  const { output } = await forge(folder, args, 600_000)
  if (new RegExp(`\\[FAIL[^\\n]*\\] ${test}\\(`).test(output)) return 'killed'
  // Also where the test never ran: what breaks its preparation proves nothing.
  return 'survived'
}

/** Markdown, of mutants with their verdicts. */
export function namedTableOf(mutants) {
  const code = (text) => `\`${text.replaceAll('|', '\\|')}\``
  const rows = mutants.map(({ property, file, test, label, source, from, to, verdict }) => {
    const change = `${label}: ${source}, ${code(from)} becomes ${to === '' ? 'nothing' : code(to)}`
    return `| ${property} | ${file}, ${test} | ${change} | ${verdict} |`
  })
  return [
    '# Properties and the mutants that their tests kill',
    '',
    'Each test carries the id of the property and fails alone when the change beside it is made: `npm run mutate -- --named`.',
    'Written by that command, from the lines `@custom:mutant` above the tests.',
    '',
    '| property | test | mutant | verdict |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

export const NAMED_TABLE = path.join(CONTRACTS, 'mutation', 'named.md')
