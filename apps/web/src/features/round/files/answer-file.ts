import { roundIdSchema } from '@commonweight/domain/ids'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { type OpenRound, openRound } from '@commonweight/read-models/rounds/open-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { type Snapshot, withSnapshot } from '@commonweight/read-models/snapshot'
import { safeParse } from 'zod/mini'
import { apiError, invalidParameters } from '../../../server/api-response'
import { callerOf } from '../../../server/callers/caller-of'
import { fileStream, type Put } from '../../../server/file-stream'
import { limited } from '../../../server/limited'
import { OneAtATime } from './one-at-a-time'

/** Fewer than the connections of the pool: a file that ends may be followed by the next at once. */
const MAX_FILES = 8

// On globalThis, because development servers load a module again with every change.
const holder = globalThis as typeof globalThis & { commonweightFiles?: { pool: Db; places: OneAtATime } }

/** A file of a round. @property write Writes it from a snapshot. */
export type RoundFile = {
  name: 'results' | 'donations' | 'applications'
  format: 'csv' | 'json'
  write: (snapshot: Snapshot, round: OpenRound, put: Put) => Promise<void>
}

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** Sends a file of the round that the address names while it is read, or says why not. One at a time per caller. */
export async function answerFile(request: Request, id: string, file: RoundFile): Promise<Response> {
  const parsed = safeParse(roundIdSchema, id)
  if (!parsed.success) return invalidParameters(parsed.error)
  return limited('download', request.headers, async () => {
    if (!(await sharedDb().round.findUnique({ where: { id: parsed.data }, select: { id: true } }))) {
      return apiError(404, 'not-found', 'There is no such round on this chain.')
    }
    const { pool, places } = files()
    const place = places.take(callerOf(request.headers))
    if (typeof place !== 'function') {
      const { sentence, retryAfter } = place
      return apiError(429, 'too-many-requests', sentence, { 'retry-after': String(retryAfter) })
    }
    const write = (put: Put) => writeFile(pool, parsed.data, file, put)
    return new Response(fileStream({ write, onEnd: place }), {
      headers: {
        'content-type': TYPES[file.format],
        'content-disposition': `attachment; filename="round-${parsed.data}-${file.name}.${file.format}"`,
        'cache-control': 'no-store',
      },
    })
  })
}

function files() {
  const db = sharedDb()
  holder.commonweightFiles ??= {
    pool: createDb(databaseUrl(), db.rules),
    places: new OneAtATime(MAX_FILES),
  }
  return holder.commonweightFiles
}

/** `sharedDb` has checked that there is one. */
function databaseUrl(): string {
  return process.env.DATABASE_URL ?? ''
}

async function writeFile(pool: Db, id: number, file: RoundFile, put: Put): Promise<void> {
  try {
    await withSnapshot(pool, databaseUrl(), async (snapshot) => {
      const round = await openRound(snapshot.db, id)
      if (!round) throw new Error(`Round ${id} is gone.`)
      await file.write(snapshot, round, put)
    })
  } catch (error) {
    console.error(`The file ${file.name}.${file.format} of round ${id} ended early:`, error)
    throw error
  }
}
