#!/usr/bin/env -S node --max-semi-space-size=2
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Keeps V8 from letting its young generation grow, which on files of millions of rows takes 30 MB for nothing. */
const SPARING = '--max-semi-space-size=2'
const [command] = process.argv.slice(2)

if (command === 'qf' && !process.execArgv.includes(SPARING)) restart()
else await run()

/** Called as `node commonweight.mjs`, the first line above is only a comment. */
function restart() {
  const args = [SPARING, ...process.execArgv, ...process.argv.slice(1)]
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (error !== undefined) throw error
  process.exitCode = status ?? 1
}

async function run() {
  const { register } = await import('tsx/esm/api')
  // Whatever tsconfig.json lies where the command is called is none of its business.
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
  const { main } = await import('../src/main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
