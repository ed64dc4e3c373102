import { chmodSync, chownSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PostgresUser } from './postgres-user'

/**
 * `trust`: the server lets in anyone who reaches the port. `password`: only over TCP from this machine, with the
 * password.
 */
export type PostgresAccess = 'trust' | 'password'

const METHODS = { trust: 'trust', password: 'scram-sha-256' }

/** What the server's pg_hba.conf says; anything that lets in anyone without a password counts as `trust`. */
export function readPostgresAccess(folder: string): PostgresAccess {
  const text = readFileSync(path.join(folder, 'pg_hba.conf'), 'utf8')
  const methods = text.split('\n').filter((line) => /^\s*(local|host\w*)\s/.test(line))
  return methods.every((line) => /\sscram-sha-256\s*$/.test(line)) ? 'password' : 'trust'
}

/** Takes effect when the server starts, or when it is asked to read its configuration. */
export function writePostgresAccess(folder: string, access: PostgresAccess, { uid, gid }: PostgresUser): void {
  const file = path.join(folder, 'pg_hba.conf')
  const unfinished = `${file}-${process.pid}`
  const lines = [
    '# Written by Commonweight: only from this machine, only with the password kept in the data folder.',
    `host all all 127.0.0.1/32 ${METHODS[access]}`,
  ]
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  if (uid !== undefined && gid !== undefined) chownSync(unfinished, uid, gid)
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, file)
}
