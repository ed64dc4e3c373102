import type { Page, PageQuery } from '@commonweight/domain/views/query'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'

/** A page of a list, and whether it is the first. */
export type AskedPage<T> = Page<T> & { isFirst: boolean }

/** The page of a list that an address names; the first one if it names none that exists. */
export async function pageAt<P extends Page<unknown>>(
  raw: string | string[] | undefined,
  list: (query: PageQuery) => Promise<P>,
): Promise<P & { isFirst: boolean }> {
  const after = [raw].flat().at(-1)
  try {
    if (after) return { ...(await list({ after })), isFirst: false }
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
  }
  return { ...(await list({})), isFirst: true }
}
