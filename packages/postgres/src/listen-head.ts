import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

export type ListenHeadParameters = {
  /** Not through a pooler that shares sessions: LISTEN belongs to one. */
  url: string
  /** Called after every commit of the indexer with the number of the block that it reached, also after a rollback. */
  onHead: (blockNumber: bigint) => void
  /** The connection was lost. It reconnects by itself. */
  onError?: (error: unknown) => void
}

const RECONNECT_MS = 1_000

/**
 * Listens to the indexer's commits until closed. A lost connection misses notices: read the head again after `onError`.
 */
export async function listenHead(parameters: ListenHeadParameters): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController()
  let client = await connect(parameters)
  const keepListening = async () => {
    while (!closing.signal.aborted) {
      await new Promise<void>((resolve) => client.once('end', () => resolve()))
      while (!closing.signal.aborted) {
        await delay(RECONNECT_MS, undefined, { signal: closing.signal }).catch(() => undefined)
        if (closing.signal.aborted) return
        try {
          client = await connect(parameters)
          break
        } catch (error) {
          parameters.onError?.(error)
        }
      }
    }
  }
  const listening = keepListening()
  return {
    async close() {
      closing.abort()
      await client.end().catch(() => undefined)
      await listening
    },
  }
}

async function connect({ url, onHead, onError }: ListenHeadParameters): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', (error) => onError?.(error))
  client.on('notification', ({ payload }) => {
    if (payload && /^\d+$/.test(payload)) onHead(BigInt(payload))
  })
  await client.connect()
  await client.query('listen head')
  return client
}
