import type { Page, Scope } from '@commonweight/domain/views/query'
import type { RoundEntry } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { listEntryKeys } from './list-entry-keys'
import { loadEntries } from './load-entries'
import type { OpenRound } from './open-round'

type EntriesQuery = { scope: Scope; limit: number; after?: string | undefined }

/** A page of a round's entries, in the order of `getRound`, without the rest of the round. @throws InvalidCursorError */
export async function listEntries(
  db: Db,
  round: OpenRound,
  { scope, limit, after }: EntriesQuery,
): Promise<Page<RoundEntry>> {
  const { row, totals, now } = round
  const { ids, next } = await listEntryKeys(db, row, totals, { scope, now, limit, ...(after ? { after } : {}) })
  const entries = await loadEntries(db, ids, round)
  return { items: entries.filter(({ listed, standing }) => listed || standing !== 'applied' || scope === 'all'), next }
}
