import { prepare } from '@commonweight/local-stack/build/prepare'
import { readOptions } from '@commonweight/local-stack/commands/read-options'
import type { Main } from '@commonweight/local-stack/commands/run-command'
import { runProgram } from '@commonweight/local-stack/processes/run-program'
import { createReport } from '@commonweight/local-stack/report'
import { readWorkspaces } from '../suites/static-suites'

type Outcome = { name: string; code: number; seconds: number }

/** `npm run bench`: runs the benchmark of each workspace that has one and shows what it prints. */
export const main: Main = async (argv) => {
  readOptions(argv, [])
  const report = createReport()
  await prepare(['contracts', 'client'], report)
  const outcomes: Outcome[] = []
  for (const { name, scripts } of readWorkspaces()) {
    if (scripts.bench === undefined) continue
    process.stdout.write(`\n  ${name}\n`)
    outcomes.push(await bench(name))
  }
  process.stdout.write(`\n${outcomes.map(rowOf).join('\n')}\n`)
  return outcomes.length > 0 && outcomes.every(({ code }) => code === 0) ? 0 : 1
}

async function bench(name: string): Promise<Outcome> {
  const began = performance.now()
  const { code } = await runProgram({
    program: 'npm',
    args: ['run', 'bench', '--silent', '-w', name],
    logName: `bench-${name.replace(/\W+/g, '-')}`,
    onOutput: (text) => void process.stdout.write(text),
  })
  return { name, code, seconds: (performance.now() - began) / 1000 }
}

function rowOf({ name, code, seconds }: Outcome): string {
  return `  ${name.padEnd(28)}${code === 0 ? 'done' : `FAILED (exit code ${code})`}  ${seconds.toFixed(1)} s`
}
