/**
 * What a commit of the indexer changed, as `/api/events` and `/api/touched` say it; null: anything. `time` is the block's,
 * Unix seconds; 0: unknown.
 */
export type HeadNotice = { id: string; blockNumber: string; touched: string[] | null; time: number }

const MIN_POLL_MS = 15_000
const MAX_POLL_MS = 25_000
/** After that many polls a stream is tried again. */
const POLLS = 12

/**
 * Follows the head from a block on, while the page is visible: by the event stream, or by asking from time to time where
 * the site has no stream left for this network. A browser has few connections to a site, so a hidden page holds none.
 * @returns Ends it.
 */
export function followHead(fromBlock: string, onNotice: (notice: HeadNotice) => void): () => void {
  let mark = fromBlock
  let polls = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource | undefined
  const take = (text: string): void => {
    try {
      const notice: HeadNotice = JSON.parse(text)
      mark = notice.id
      onNotice(notice)
    } catch {
      // Not from this site: something in between answers for it.
    }
  }
  const rest = (): void => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const poll = async (): Promise<void> => {
    const answer = await fetch(`/api/touched?after=${mark}`).catch(() => undefined)
    if (answer?.ok) take(await answer.text().catch(() => ''))
    if (document.hidden || source) return
    polls -= 1
    if (polls > 0) pollLater()
    else follow()
  }
  const pollLater = (): void => {
    timer = setTimeout(() => void poll(), MIN_POLL_MS + Math.random() * (MAX_POLL_MS - MIN_POLL_MS))
  }
  const follow = (): void => {
    rest()
    if (document.hidden) return
    const stream = new EventSource(`/api/events?after=${mark}`)
    source = stream
    stream.addEventListener('head', ({ data }: MessageEvent<string>) => take(data))
    stream.addEventListener('error', () => {
      if (source !== stream || stream.readyState !== EventSource.CLOSED) return
      source = undefined
      polls = POLLS
      pollLater()
    })
  }
  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    rest()
    source = undefined
  }
}
