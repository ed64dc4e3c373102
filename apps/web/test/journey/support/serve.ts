import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = { status: number; headers?: Record<string, string>; body: string }

/** A server on this machine. @param answer Gives the reply to a request's body. */
export async function serve(answer: (text: string) => Promise<Reply>) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { status, headers = {}, body } = await answer(Buffer.concat(parts).toString('utf8'))
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
