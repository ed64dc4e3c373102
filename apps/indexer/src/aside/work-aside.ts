import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/**
 * @property name Of the database connection. @property what What fails, in a sentence of the log.
 * @property begin Called with each new connection. @property step One piece of work; `ended` resolves on abort. Returns
 * whether nothing was left to do.
 */
export type AsideWork = {
  databaseUrl: string
  name: string
  what: string
  begin?: (client: pg.Client) => Promise<void>
  step: (client: pg.Client, ended: Promise<null>) => Promise<boolean>
  signal: AbortSignal
  log: (message: string) => void
}

const POLL_MS = 1_000
const RECONNECT_MS = 1_000
const STATEMENT_TIMEOUT_MS = 10_000

/**
 * Repeats steps until the signal: at once while there is something to do, otherwise with each new head and each second.
 * Uses its own database connection, so that the head never waits for it. Never throws.
 */
export async function workAside(work: AsideWork): Promise<void> {
  const { signal, log, what } = work
  const ended = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  while (!signal.aborted) {
    try {
      // On abort the loser of the race is abandoned: `connect` never settles if the connection is ended meanwhile.
      await Promise.race([workOverConnection(work, ended), ended])
    } catch (error) {
      if (signal.aborted) return
      log(`${what}: ${error instanceof Error ? error.message : error}. Trying again.`)
      await pause(RECONNECT_MS, signal)
    }
  }
}

async function workOverConnection({ databaseUrl, name, begin, step, signal }: AsideWork, ended: Promise<null>) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    keepAlive: true,
    application_name: name,
    statement_timeout: STATEMENT_TIMEOUT_MS,
  })
  // Without a listener a lost connection would end the process; the next query reports it.
  client.on('error', () => undefined)
  const alarm = alarmClock(signal)
  // Every batch may bring something to do.
  client.on('notification', alarm.ring)
  ended.then(() => client.end()).catch(() => undefined)
  try {
    await client.connect()
    await client.query('listen head')
    await begin?.(client)
    while (!signal.aborted) if (await step(client, ended)) await alarm.wait()
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Waits for a while, or until it rings. */
function alarmClock(signal: AbortSignal) {
  let wake = new AbortController()
  return {
    ring: () => wake.abort(),
    async wait() {
      await pause(POLL_MS, AbortSignal.any([signal, wake.signal]))
      wake = new AbortController()
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined)
}
