/** What a commit of the indexer changed, as `/api/events` and `/api/touched` say it; null: anything. */
export type HeadNotice = { id: string; blockNumber: string; touched: string[] | null }

const MIN_POLL_MS = 15_000
const MAX_POLL_MS = 25_000

/**
 * Follows the head from a block on: by the event stream, or by asking from time to time where the site has no stream
 * left for this network.
 * @returns Ends it.
 */
export function followHead(fromBlock: bigint, onNotice: (notice: HeadNotice) => void): () => void {
  let mark = String(fromBlock)
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = (text: string): void => {
    const notice: HeadNotice = JSON.parse(text)
    mark = notice.id
    onNotice(notice)
  }
  const poll = async (): Promise<void> => {
    if (!document.hidden) {
      const answer = await fetch(`/api/touched?after=${mark}`).catch(() => undefined)
      if (answer?.ok) take(await answer.text())
    }
    pollLater()
  }
  const pollLater = (): void => {
    timer = setTimeout(() => void poll(), MIN_POLL_MS + Math.random() * (MAX_POLL_MS - MIN_POLL_MS))
  }
  const source = new EventSource(`/api/events?after=${mark}`)
  source.addEventListener('head', ({ data }: MessageEvent<string>) => take(data))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED && timer === undefined) pollLater()
  })
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
