import type { Mutant } from './mutants'

/** What came of a mutant: `by` names the test that noticed it. */
export type Result = { verdict: 'killed' | 'survived' | 'invalid'; by?: string }
/** By the mutants' ids. */
export type Results = Record<string, Result>

type Counts = { name: string; all: number; killed: number; survived: number; invalid: number; open: number }

/** The committed table, in Markdown. `explained` says by id why a survivor changes nothing that matters. */
export function tableOf(mutants: readonly Mutant[], results: Results, explained: Record<string, string>): string {
  const files = [...new Set(mutants.map(({ file }) => file))]
  const rows = files.map((name) => {
    const inFile = mutants.filter(({ file }) => file === name)
    return countsOf(name, inFile, results)
  })
  const total = countsOf('all', mutants, results)
  const survivors = mutants.filter(({ id }) => results[id]?.verdict === 'survived')
  return [
    '# Mutants',
    '',
    'One small change to the contracts at a time (operators, constants, conditions, statements, modifiers, arguments), and',
    'whether a test notices. `npm run mutate` writes this file.',
    '',
    '| file | mutants | killed | survived | not compilable | not tried | killed of tried |',
    '|---|---|---|---|---|---|---|',
    ...[...rows, total].map(rowOf),
    '',
    '## Survivors',
    '',
    ...(survivors.length === 0 ? ['None.'] : survivors.map((mutant) => survivorOf(mutant, explained))),
    '',
  ].join('\n')
}

function countsOf(name: string, mutants: readonly Mutant[], results: Results): Counts {
  const count = (verdict: Result['verdict']) => mutants.filter(({ id }) => results[id]?.verdict === verdict).length
  const [killed, survived, invalid] = [count('killed'), count('survived'), count('invalid')]
  return { name, all: mutants.length, killed, survived, invalid, open: mutants.length - killed - survived - invalid }
}

function rowOf({ name, all, killed, survived, invalid, open }: Counts): string {
  const tried = killed + survived
  const share = tried === 0 ? '' : `${((100 * killed) / tried).toFixed(1)}%`
  return `| ${name} | ${all} | ${killed} | ${survived} | ${invalid} | ${open} | ${share} |`
}

function survivorOf({ id, file, line, operator, from, to }: Mutant, explained: Record<string, string>): string {
  const code = (text: string) => (text === '' ? 'nothing' : `\`${text.replace(/\s+/g, ' ')}\``)
  const reason = explained[id] ?? '**Not explained.**'
  return `- ${file}:${line} (${id}), ${operator}: ${code(from)} becomes ${code(to)}. ${reason}`
}
