import { listenHead } from '@commonweight/postgres/listen-head'
import { getConfig } from '../config'

type Listener = (blockNumber: bigint) => void

type Hub = { listeners: Set<Listener>; connected: Promise<unknown> | undefined; last: bigint | undefined }

const holder = globalThis as typeof globalThis & { commonweightHeads?: Hub }

/** How many event streams one process keeps open. */
export const MAX_STREAMS = 2_000

/**
 * Calls the listener after every committed block. The process listens to the database once, for all of them.
 * @returns Ends the subscription; null if too many listen already.
 */
export function onHead(listener: Listener): (() => void) | null {
  holder.commonweightHeads ??= { listeners: new Set(), connected: undefined, last: undefined }
  const hub = holder.commonweightHeads
  if (hub.listeners.size >= MAX_STREAMS) return null
  hub.listeners.add(listener)
  hub.connected ??= connect(hub).catch((error) => {
    console.error('Listening to the database failed; the next visitor tries again:', error)
    hub.connected = undefined
  })
  if (hub.last !== undefined) listener(hub.last)
  return () => hub.listeners.delete(listener)
}

/** Event streams that are open now. */
export function openStreams(): number {
  return holder.commonweightHeads?.listeners.size ?? 0
}

async function connect(hub: Hub): Promise<unknown> {
  const { DATABASE_URL } = (await getConfig()).environment
  return listenHead({
    url: DATABASE_URL,
    onHead: ({ blockNumber }) => {
      hub.last = blockNumber
      for (const listener of hub.listeners) listener(blockNumber)
    },
    onError: (error) => console.error('The event stream lost the database and reconnects:', error),
  })
}
