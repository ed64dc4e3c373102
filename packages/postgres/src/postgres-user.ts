import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

/** Ids to run Postgres under; empty: those of this process. */
export type PostgresUser = { uid?: number; gid?: number }

const NOBODY = 65_534

/** Postgres refuses to run as root, so root hands it to the system's `postgres` account, or to nobody. */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return {}
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function idOf(flag: '-u' | '-g'): number {
  const found = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return found.status === 0 ? Number(found.stdout) : NOBODY
}

/** Whether the user may pass through every folder above `target` (which itself need not exist). */
export function isTraversable(target: string, user: PostgresUser): boolean {
  if (user.uid === undefined) return true
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (!mayEnter(folder, user)) return false
    if (folder === path.dirname(folder)) return true
  }
}

function mayEnter(folder: string, { uid, gid }: PostgresUser): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat) return true
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001
  return (stat.mode & bit) !== 0
}
