import { digestOf } from '@commonweight/domain/canonical'
import { readRoundDocument } from '@commonweight/domain/documents/round-document'
import { readTermsDocument } from '@commonweight/domain/documents/terms-document'
import { type Db, rulesOf } from '../create-db'

/** Documents by digest. Leaves out what is missing, withheld by the site, of another form, or not of its digest. */
type DocumentReader<T> = (db: Db, digests: readonly string[]) => Promise<Map<string, T>>

const MAX_CACHED = 2_000

/** Campaigns' terms documents by digest, ready to be shown. */
export const loadTermsDocuments = documentReader(readTermsDocument)

/** Rounds' documents by digest, ready to be shown. */
export const loadRoundDocuments = documentReader(readRoundDocument)

/**
 * Reads, verifies and parses documents of one form. A digest's document never changes, so it is read once and kept.
 * @param parse Throws for another form.
 */
function documentReader<T>(parse: (value: unknown) => T): DocumentReader<T> {
  const cache = new Map<string, T>()
  return async (db, all) => {
    const withheld = rulesOf(db)?.withheld
    const digests = all.filter((digest) => !withheld?.has(digest))
    const missing = [...new Set(digests)].filter((digest) => !cache.has(digest))
    const read = missing.length > 0 ? await readDocuments(db, missing, parse) : new Map<string, T>()
    const found = new Map<string, T>()
    for (const digest of digests) {
      const document = cache.get(digest) ?? read.get(digest)
      if (document !== undefined) found.set(digest, document)
    }
    for (const [digest, document] of read) keep(cache, digest, document)
    return found
  }
}

function keep<T>(cache: Map<string, T>, digest: string, document: T): void {
  const [oldest] = cache.keys()
  if (cache.size >= MAX_CACHED && oldest !== undefined) cache.delete(oldest)
  cache.set(digest, document)
}

async function readDocuments<T>(db: Db, digests: string[], parse: (value: unknown) => T): Promise<Map<string, T>> {
  const rows = await db.document.findMany({ where: { digest: { in: digests } }, select: { digest: true, bytes: true } })
  const found = new Map<string, T>()
  for (const row of rows) {
    const bytes = new Uint8Array(row.bytes)
    if ((await digestOf(bytes)) !== row.digest) continue
    try {
      found.set(row.digest, parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))))
    } catch {
      // Anyone may store anything under its digest. A document of another form counts as missing.
    }
  }
  return found
}
