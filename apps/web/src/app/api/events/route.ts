import { apiError } from '../../../server/api-response'
import { onHead } from '../../../server/freshness/head-hub'

const HEARTBEAT_MS = 20_000

/** Server-sent events: `head`, with the block number, after each block that the database has. */
export function GET(request: Request): Response {
  const encoder = new TextEncoder()
  let close: () => void = () => undefined
  let isFull = false
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 3000\n\n')
      const stop = onHead((blockNumber) => send(`event: head\ndata: {"blockNumber":"${blockNumber}"}\n\n`))
      if (!stop) {
        isFull = true
        return
      }
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
      close = () => {
        clearInterval(heartbeat)
        stop()
        close = () => undefined
      }
      request.signal.addEventListener('abort', () => {
        close()
        controller.close()
      })
    },
    cancel: () => close(),
  })
  if (isFull) return apiError(503, 'unavailable', 'Too many readers follow along. Reload the page by hand.')
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
