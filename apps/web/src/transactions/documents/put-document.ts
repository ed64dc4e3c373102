import { BaseError } from '@commonweight/domain/base-error'
import type { CanonicalDocument } from '@commonweight/domain/canonical'
import { formProblems } from '../../ui/form/words/form-problems'
import { documents as words } from '../words/documents'

/** The site did not take a document. The message is a sentence for people. */
export class DocumentNotStoredError extends BaseError {
  override readonly name = 'DocumentNotStoredError'
}

/** Stores a document under its CID, before anything on the chain points to it. Idempotent. */
export async function putDocument({ bytes, cid }: CanonicalDocument): Promise<void> {
  const response = await fetch(`/ipfs/${cid}`, { method: 'PUT', body: bytes }).catch((cause: unknown) => {
    throw new DocumentNotStoredError(formProblems.notStored(words.noAnswer), { cause })
  })
  if (response.ok) return
  const answer: { error?: { message?: string } } = await response.json().catch(() => ({}))
  throw new DocumentNotStoredError(formProblems.notStored(answer.error?.message ?? words.refused(response.status)))
}
