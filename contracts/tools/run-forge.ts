// `node --import tsx tools/run-forge.ts [--profile=NAME] ARGUMENTS`: forge with a profile of foundry.toml, on every system.
// Package scripts call it, because the wrapper that npm installs exits with 0 even if forge fails.
import { spawnSync } from 'node:child_process'
import { forgeBinary } from './forge-binary'
import { CONTRACTS } from './sources'

const PROFILE = '--profile='

const [first = '', ...rest] = process.argv.slice(2)
const isProfile = first.startsWith(PROFILE)
const { status, error } = spawnSync(forgeBinary(), isProfile ? rest : [first, ...rest], {
  cwd: CONTRACTS,
  env: { ...process.env, FOUNDRY_PROFILE: isProfile ? first.slice(PROFILE.length) : 'default' },
  stdio: 'inherit',
})
if (error !== undefined) throw error
process.exitCode = status ?? 1
