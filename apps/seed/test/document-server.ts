import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { digestOf, digestOfCid } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'

export type DocumentServer = { origin: string; documents: Map<Hex, Uint8Array>; stop(): Promise<void> }

/** `/ipfs/<cid>` over HTTP: takes only bytes that have the address's digest, as the site does. */
export async function startDocumentServer(wanted = 0): Promise<DocumentServer> {
  const documents = new Map<Hex, Uint8Array>()
  const server = createServer(async (request, response) => {
    const digest = digestOfCid(request.url?.replace('/ipfs/', '') ?? '')
    if (request.method === 'GET') {
      const found = documents.get(digest)
      response.writeHead(found ? 200 : 404).end(found)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const bytes = new Uint8Array(Buffer.concat(chunks))
    const isGenuine = (await digestOf(bytes)) === digest
    if (isGenuine) documents.set(digest, bytes)
    response.writeHead(isGenuine ? 201 : 400).end()
  })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    documents,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
