import { setTimeout as delay } from 'node:timers/promises'
import { listenHead } from '@commonweight/postgres/listen-head'
import type { HeadWatch } from './head-watch'

export type FollowHeadParameters = { watch: HeadWatch; databaseUrl: string }

const ASK_MS = 1_000

/**
 * Reports each commit of the indexer to the watch, and every second that the database answers: a connection that hangs is
 * silent, and a silent one may have missed notices.
 */
export function followHead(parameters: FollowHeadParameters): { close(): Promise<void> } {
  const closing = new AbortController()
  const listening = listenUntilClosed(parameters, closing.signal)
  return {
    async close() {
      closing.abort()
      await (await listening)?.close()
    },
  }
}

/** Also where there is no database yet. */
async function listenUntilClosed({ watch, databaseUrl }: FollowHeadParameters, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      return await listenHead({
        url: databaseUrl,
        onHead: ({ blockNumber, touched, time }) => watch.add(blockNumber, touched, time),
        onAnswer: (blockNumber) => watch.seen(blockNumber),
        askMs: ASK_MS,
        onError: (error) => console.error('The site lost the database and reconnects:', (error as Error).message),
      })
    } catch (error) {
      console.error(`The site does not reach the database yet: ${(error as Error).message}`)
      await delay(ASK_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  return undefined
}
