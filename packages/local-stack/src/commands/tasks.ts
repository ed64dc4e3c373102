import { spawn } from 'node:child_process'
import { turbo } from '../build/turbo'
import { projectRoot } from '../project-root'
import type { Main } from './run-command'

/** `npm run build`, `generate`, `typecheck` and `lint`: tasks of turbo.json, shown as turbo shows them. */
export const main: Main = (argv) => {
  const { program, args, env } = turbo(argv)
  const child = spawn(program, args, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' })
  // Turbo ends its tasks on Ctrl-C; this process waits for it.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void child.kill(name))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
