import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HeadWatch, Notice } from './head-watch'

/** How many streams one process keeps open, and how many of them one caller may have; others poll `/api/touched`. */
export const MAX_STREAMS = 2_000
export const MAX_STREAMS_PER_CALLER = 12

const HEARTBEAT_MS = 20_000
/** A reader that lets more than this wait is not reading. */
const MAX_WAITING_BYTES = 64 * 1024

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** Who reads, and the notice or block that they know already. */
export type Reader = { caller: string; mark: string }

/** Server-sent events: `head`, with block and what it touched, after each commit of the indexer. */
export class EventStreams {
  readonly #watch: HeadWatch
  readonly #open = new Map<ServerResponse, string>()
  readonly #perCaller = new Map<string, number>()

  constructor(watch: HeadWatch) {
    this.#watch = watch
    watch.subscribe((notice) => this.#sendAll(eventText(notice)))
    setInterval(() => this.#sendAll(': still here\n\n'), HEARTBEAT_MS).unref()
  }

  get size(): number {
    return this.#open.size
  }

  /**
   * Opens a stream; its first event says what changed since `mark`. @returns False if this caller, or all together, have as many as they may.
   */
  open(request: IncomingMessage, response: ServerResponse, { caller, mark }: Reader): boolean {
    const own = this.#perCaller.get(caller) ?? 0
    if (own >= MAX_STREAMS_PER_CALLER || this.#open.size >= MAX_STREAMS) return false
    this.#open.set(response, caller)
    this.#perCaller.set(caller, own + 1)
    response.once('close', () => this.#forget(response))
    request.socket.once('close', () => this.#forget(response))
    // A stream is never idle for the server's time-outs: it ends when its reader leaves or does not read.
    request.socket.setTimeout(0)
    response.writeHead(200, HEADERS)
    const first = this.#watch.since(mark)
    // Not all at once after a restart.
    const retryMs = 2_000 + Math.floor(Math.random() * 4_000)
    response.write(`retry: ${retryMs}\n\n${first ? eventText(first) : ''}`)
    return true
  }

  closeAll(): void {
    for (const response of this.#open.keys()) response.destroy()
  }

  #sendAll(text: string): void {
    for (const response of this.#open.keys()) {
      if (response.writableLength > MAX_WAITING_BYTES) response.destroy()
      else response.write(text)
    }
  }

  #forget(response: ServerResponse): void {
    const caller = this.#open.get(response)
    if (caller === undefined) return
    this.#open.delete(response)
    const left = (this.#perCaller.get(caller) ?? 1) - 1
    if (left > 0) this.#perCaller.set(caller, left)
    else this.#perCaller.delete(caller)
  }
}

/** As JSON: what polls and streams say. */
export function noticeText({ id, blockNumber, touched, time }: Notice): string {
  return JSON.stringify({ id, blockNumber: String(blockNumber), touched, time })
}

function eventText(notice: Notice): string {
  return `id: ${notice.id}\nevent: head\ndata: ${noticeText(notice)}\n\n`
}
