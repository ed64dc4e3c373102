import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Line = { last: Promise<void>; waiting: number }

/** Requests that may wait on one connection for those before them. */
const MAX_WAITING = 8

/**
 * Handles the requests of a connection one after another. Node reports a pipelined request at once, and an answer that is
 * not due yet neither closes nor times out, so that one connection could hold any number of them.
 */
export function inTurn(
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RequestListener {
  const lines = new WeakMap<Socket, Line>()
  return (request, response) => {
    const { socket } = request
    const line = lines.get(socket) ?? { last: Promise.resolve(), waiting: 0 }
    lines.set(socket, line)
    if (line.waiting >= MAX_WAITING) return void socket.destroy()
    line.waiting += 1
    line.last = line.last.then(async () => {
      line.waiting -= 1
      if (socket.destroyed) return
      const ended = new Promise<void>((resolve) => {
        response.once('close', resolve)
        response.once('finish', resolve)
      })
      await listener(request, response)
      await ended
    })
  }
}
