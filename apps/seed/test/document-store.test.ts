import { canonicalDocument } from '@commonweight/domain/canonical'
import { expect, onTestFinished, test } from 'vitest'
import { DocumentStore } from '../src/document-store'
import { startDocumentServer } from './document-server'

test('a site that is away for a moment is waited for', async () => {
  const first = await startDocumentServer()
  await first.stop()
  const document = await canonicalDocument({ text: 'while it was away' })
  const storing = new DocumentStore(first.origin).putMissing([document])
  const again = await startDocumentServer(Number(new URL(first.origin).port))
  onTestFinished(() => again.stop())
  expect(await storing).toBe(1)
  expect((await fetch(`${again.origin}/ipfs/${document.cid}`)).status).toBe(200)
})
