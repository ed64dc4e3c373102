import type { Note } from '@commonweight/domain/views/listing'
import { countHolders } from '@commonweight/read-models/documents/count-holders'
import { expireDocuments } from '@commonweight/read-models/documents/expire-documents'
import { getDocument, isReferenced, withheldNote } from '@commonweight/read-models/documents/get-document'
import { putDocument } from '@commonweight/read-models/documents/put-document'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { after } from 'next/server'
import {
  checkDocument,
  DocumentRefusedError,
  digestOfAddress,
  isJsonDocument,
  MAX_DOCUMENT_BYTES,
} from '../../../features/documents/document-rules'
import { answering, apiError, json } from '../../../server/api-response'
import { callerKeys } from '../../../server/callers/caller-keys'
import { callerOf } from '../../../server/callers/caller-of'
import { networksAround } from '../../../server/callers/networks-around'
import { limited } from '../../../server/limited'
import { outdatePages } from '../../../server/page-revision'
import { readCapped } from '../../../server/read-capped'

const UNREFERENCED_SECONDS = 24 * 60 * 60
const EXPIRE_EVERY_MS = 10 * 60 * 1000

let expiredAt = 0

/** Strangers' bytes: never run, never framed, readable from everywhere. */
const DOCUMENT_HEADERS = {
  'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

type Context = RouteContext<'/ipfs/[cid]'>

/** The document, immutable; its bytes have been checked against the digest in its address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { cid } = await params
  return answering(() =>
    refusing(async () => {
      const digest = digestOfAddress(cid)
      const withheld = withheldNote(sharedDb(), digest)
      if (withheld) return isWithheld(withheld)
      const document = await getDocument(sharedDb(), digest)
      if (!document) return apiError(404, 'not-found', 'No document with this address is stored here.')
      const headers = {
        ...DOCUMENT_HEADERS,
        'cache-control': 'public, max-age=31536000, immutable',
        etag: `"${cid}"`,
        'content-type': isJsonDocument(document.bytes) ? 'application/json' : 'application/octet-stream',
      }
      if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
      return new Response(new Uint8Array(document.bytes), { headers })
    }),
  )
}

/** Stores a document under its address. Idempotent: 201 the first time, 200 after that. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { cid } = await params
  return limited('store', request.headers, () =>
    refusing(async () => {
      const withheld = withheldNote(sharedDb(), digestOfAddress(cid))
      if (withheld) return isWithheld(withheld)
      const bytes = await readCapped(request, MAX_DOCUMENT_BYTES)
      if (!bytes) {
        return apiError(413, 'too-large', `A document may have at most ${MAX_DOCUMENT_BYTES} bytes (256 kB).`)
      }
      await checkDocument(cid, bytes)
      const network = callerOf(request.headers)
      const holder = await callerKeys({ ...networksAround(network), network })
      const { digest, isNew } = await putDocument(sharedDb(), bytes, holder)
      if (isNew && (await isReferenced(sharedDb(), digest))) outdatePages()
      after(expireNowAndThen)
      return json({ cid, size: bytes.length }, { status: isNew ? 201 : 200 })
    }),
  )
}

/** As in RFC 7725: this site refuses it. /curation names the account that signed the refusal, and the reason. */
function isWithheld({ reason }: Note): Response {
  const message = `This site withholds this document: ${reason} See /curation.`
  return apiError(451, 'withheld', message, { ...DOCUMENT_HEADERS, link: '</curation>; rel="blocked-by"' })
}

async function refusing(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler()
  } catch (error) {
    if (error instanceof DocumentRefusedError) return apiError(error.status, error.code, error.message)
    throw error
  }
}

/** Only storing makes the store grow, so storing also deletes documents that nothing on the chain points to. */
async function expireNowAndThen(): Promise<void> {
  if (Date.now() - expiredAt < EXPIRE_EVERY_MS) return
  expiredAt = Date.now()
  await expireDocuments(sharedDb(), UNREFERENCED_SECONDS)
  await countHolders(sharedDb())
}
