import type { Db } from '../create-db'
import { MAX_SALT_SECONDS } from './read-caller-salt'

/** Longer than any bucket takes to be full again: such a row is of a clock that was set back. */
const MAX_BUCKET_MS = 24 * 60 * 60 * 1000

/** Deletes the salt of the day before with the keys that were made with it, and buckets that are full again. */
export async function dropCallerTraces(db: Db): Promise<void> {
  await db.$executeRaw`
    delete from caller_salt
    where extract(epoch from now())::bigint - made_at not between 0 and ${MAX_SALT_SECONDS - 1}`
  await db.$executeRaw`
    delete from caller_limits
    where free_at - (extract(epoch from now()) * 1000)::bigint not between 0 and ${MAX_BUCKET_MS}`
  await db.$executeRaw`
    update document_holders set region = null, site = null, network = null
    where network is not null and extract(epoch from now())::bigint - stored_at >= ${MAX_SALT_SECONDS}`
  await db.$executeRaw`
    delete from deposit_followers where extract(epoch from now())::bigint - asked_at / 1000 >= ${MAX_SALT_SECONDS}`
}
