import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PostgresError } from './postgres-error'

/** Where the password of the embedded Postgres of a data folder is kept; readable by its owner only. */
export function postgresPasswordFile(dataDir: string): string {
  return path.join(path.resolve(dataDir), 'postgres.password')
}

/**
 * The password of a data folder's Postgres, made where there is none. Two processes at once get the same.
 * @returns `isNew`: made now, so that a server which is there already does not have it yet.
 * @throws PostgresError where the file holds something else.
 */
export function postgresPassword(dataDir: string): { password: string; isNew: boolean } {
  const file = postgresPasswordFile(dataDir)
  const known = read(file)
  if (known !== undefined) return { password: known, isNew: false }
  mkdirSync(path.dirname(file), { recursive: true })
  const password = randomBytes(24).toString('hex')
  // Written aside and linked: a file under its name is whole, and only the first of two gets it.
  const unfinished = `${file}-${process.pid}-${password.slice(0, 8)}`
  writeFileSync(unfinished, `${password}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(unfinished, file)
    return { password, isNew: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return { password: read(file) ?? password, isNew: false }
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function read(file: string): string | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (/^[0-9a-f]{48}$/.test(text)) return text
  throw new PostgresError(`${file} is not a password file. Remove it: the next start makes another password.`)
}
