import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LocalStackError } from '../local-stack-error'
import { runProgram } from '../processes/run-program'
import { projectRoot } from '../project-root'
import type { Stack } from './start-stack'

/** A chain for the demo campaigns begins this long ago, so that they have a past. */
export const DEMO_PAST_SECONDS = 120 * 86_400

const markOf = (dataDir: string, stack: Stack) => path.join(dataDir, `seeded-${stack.genesisHash.slice(2, 18)}`)

/** True if this chain has all demo campaigns. */
export function isSeeded(dataDir: string, stack: Stack): boolean {
  return existsSync(markOf(dataDir, stack))
}

/**
 * Writes the demo campaigns through the running product, unless the chain has them.
 * @throws LocalStackError with what the seeder printed.
 */
export async function seed(
  dataDir: string,
  stack: Stack,
  { onOutput, signal }: { onOutput: (text: string) => void; signal: AbortSignal },
): Promise<void> {
  if (isSeeded(dataDir, stack)) return
  const { code, output, logFile } = await runProgram({
    program: process.execPath,
    args: ['--import', 'tsx', 'src/main.ts'],
    cwd: path.join(projectRoot, 'apps', 'seed'),
    env: stack.environment,
    logName: 'seed',
    onOutput,
    signal,
  })
  if (code !== 0) {
    throw new LocalStackError(
      `The demo campaigns could not be written:\n${output.slice(-2_000)}\nAll of it: ${logFile}`,
    )
  }
  writeFileSync(markOf(dataDir, stack), '')
}
