import { spawn } from 'node:child_process'
import os from 'node:os'
import { readPlan } from '../build/read-plan'
import { removeStrays } from '../build/remove-strays'
import { requireUsualBuildFolder } from '../build/require-usual-build-folder'
import { turbo } from '../build/turbo'
import { projectRoot } from '../project-root'
import type { Main } from './run-command'

/** `npm run build`, `generate`, `typecheck` and `lint`: tasks of turbo.json, shown as turbo shows them. */
export const main: Main = (argv) => {
  if (argv.includes('build')) requireUsualBuildFolder(process.env)
  return runTasks(projectRoot, argv)
}

/** Options with which turbo only shows what it would do. */
const SHOWS_ONLY = /^--(dry|dry-run|graph)(=|$)/

/**
 * Runs turbo in a repository. Resolves with its exit code or, because turbo ends with 0 after a signal too, with 128
 * and the number of the signal, as shells do.
 */
export async function runTasks(root: string, args: readonly string[]): Promise<number> {
  if (!args.some((arg) => SHOWS_ONLY.test(arg))) removeStrays(root, await readPlan({ root, args }))
  const { program, args: all, env } = turbo(args)
  const child = spawn(program, all, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
  let received: NodeJS.Signals | undefined
  // Turbo ends its tasks on Ctrl-C; this process waits for it.
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      received ??= name
      child.kill(name)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const by = received ?? signal
      resolve(by === null ? (code ?? 1) : 128 + os.constants.signals[by])
    })
  })
}
