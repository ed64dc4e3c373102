import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Ended = { code: number | null; out: string; err: string }

/** The command as an install links it. */
export const LINKED = fileURLToPath(new URL('../../../node_modules/.bin/commonweight', import.meta.url))

/** Runs the command in a process of its own. */
export function runCli(args: readonly string[], { input = '', cwd = process.cwd(), env = {} } = {}): Promise<Ended> {
  const child = spawn(LINKED, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
