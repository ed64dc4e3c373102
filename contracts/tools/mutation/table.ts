// The committed table of mutants: how many tests notice, and why the rest cannot be noticed.

/** Markdown. `explained` tells by id why a survivor changes nothing that matters. */
export function tableOf(mutants, results, explained) {
  const files = [...new Set(mutants.map(({ file }) => file))]
  const rows = files.map((file) =>
    countsOf(
      file,
      mutants.filter((mutant) => mutant.file === file),
      results,
    ),
  )
  const total = countsOf('all', mutants, results)
  const survivors = mutants.filter(({ id }) => results[id]?.verdict === 'survived')
  return [
    '# Mutants',
    '',
    'One small change to the contracts at a time (operators, constants, conditions, statements, modifiers, arguments), and',
    'whether a test notices: `npm run mutate`. Written by that command.',
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

function countsOf(name, mutants, results) {
  const count = (verdict) => mutants.filter(({ id }) => results[id]?.verdict === verdict).length
  const [killed, survived, invalid] = [count('killed'), count('survived'), count('invalid')]
  return { name, all: mutants.length, killed, survived, invalid, open: mutants.length - killed - survived - invalid }
}

function rowOf({ name, all, killed, survived, invalid, open }) {
  const tried = killed + survived
  const share = tried === 0 ? '' : `${((100 * killed) / tried).toFixed(1)}%`
  return `| ${name} | ${all} | ${killed} | ${survived} | ${invalid} | ${open} | ${share} |`
}

function survivorOf({ id, file, line, operator, from, to }, explained) {
  const code = (text) => (text === '' ? 'nothing' : `\`${text.replace(/\s+/g, ' ')}\``)
  return `- ${file}:${line} (${id}), ${operator}: ${code(from)} becomes ${code(to)}. ${explained[id] ?? '**Not explained.**'}`
}
