import { randomBytes } from 'node:crypto'
import { BaseError } from '@commonweight/domain/base-error'
import type { Db } from '../create-db'

/** Less than a day, by the time that old ones take to be deleted. */
export const MAX_SALT_SECONDS = 23 * 60 * 60
const SALT_BYTES = 32

/** What the keys of callers are made with now, the same for all processes, and for how many seconds it still applies. */
export type CallerSalt = { salt: Uint8Array; restSeconds: number }

/** Reads the salt, or makes a new one if there is none or it is 23 hours old. The database's clock counts. */
export async function readCallerSalt(db: Db): Promise<CallerSalt> {
  const current = await currentSalt(db)
  if (current) return current
  await db.$executeRaw`
    insert into caller_salt as known (id, salt, made_at)
    values (1, ${randomBytes(SALT_BYTES)}, extract(epoch from now())::bigint)
    on conflict (id) do update set salt = excluded.salt, made_at = excluded.made_at
    where excluded.made_at - known.made_at not between 0 and ${MAX_SALT_SECONDS - 1}`
  // Another process may have been first.
  const made = await currentSalt(db)
  if (!made) throw new BaseError('The table caller_salt has no row, although one was written.')
  return made
}

async function currentSalt(db: Db): Promise<CallerSalt | null> {
  const [row] = await db.$queryRaw<{ salt: Uint8Array; age: bigint }[]>`
    select salt, extract(epoch from now())::bigint - made_at as age from caller_salt`
  const age = Number(row?.age ?? -1)
  // The clock may have been set back.
  if (!row || age < 0 || age >= MAX_SALT_SECONDS) return null
  return { salt: row.salt, restSeconds: MAX_SALT_SECONDS - age }
}
