import { setTimeout as delay } from 'node:timers/promises'
import { type HeadNotice, readHeadNotice } from '@commonweight/domain/head-notice'
import pg from 'pg'

/** With the time of the newest block, Unix seconds; 0: unknown. */
export type TimedNotice = HeadNotice & { time: number }

export type ListenHeadParameters = {
  /** Not through a pooler that shares sessions: LISTEN belongs to one. */
  url: string
  /**
   * Called after every commit of the indexer, also after a rollback. Anything is touched after a notice that cannot be
   * read, and after the connection was lost, because notices were missed then.
   */
  onHead: (notice: TimedNotice) => void
  /** The server has answered on this connection: the block that it has, undefined before the first. */
  onAnswer?: (blockNumber: bigint | undefined) => void
  /** How often the server is asked whether it is still there; every ten seconds if absent. */
  askMs?: number
  /** The connection was lost. It reconnects by itself. */
  onError?: (error: unknown) => void
}

const RECONNECT_MS = 1_000

/** How long the server may take to answer. */
const ANSWER_MS = 2_000

/** A server that hangs sends nothing, and closes nothing either. */
const ASK_MS = 10_000

/** Listens to the indexer's commits until closed. */
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
          reportAnything(client, parameters)
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

async function connect(parameters: ListenHeadParameters): Promise<pg.Client> {
  const limits = { connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS }
  const client = new pg.Client({ connectionString: parameters.url, keepAlive: true, ...limits })
  client.on('error', (error) => parameters.onError?.(error))
  client.on('notification', ({ payload }) => {
    const notice = readHeadNotice(payload ?? '')
    if (notice) reportWithTime(client, notice, parameters)
    else reportAnything(client, parameters)
  })
  await client.connect()
  await client.query('listen head').catch((error: unknown) => {
    hangUp(client)
    throw error
  })
  askRegularly(client, parameters)
  return client
}

/** Ends the connection if the server does not answer on it. */
function askRegularly(client: pg.Client, { askMs = ASK_MS, onAnswer }: ListenHeadParameters): void {
  const ask = () => {
    readHead(client).then(
      (head) => onAnswer?.(head?.blockNumber),
      () => hangUp(client),
    )
  }
  ask()
  const timer = setInterval(ask, askMs)
  timer.unref()
  client.once('end', () => clearInterval(timer))
}

/** Without saying goodbye, which would wait for a server that is silent. */
function hangUp(client: pg.Client): void {
  client.connection.stream.destroy()
}

/** Reports that anything may have changed, with the head that the database has now. Does not wait and never throws. */
function reportAnything(client: pg.Client, { onHead, onError }: ListenHeadParameters): void {
  const report = async () => {
    const head = await readHead(client)
    if (head) onHead({ ...head, touched: null })
  }
  report().catch((error) => onError?.(error))
}

/** Answers come in the order of the questions, so notices keep theirs. */
function reportWithTime(client: pg.Client, notice: HeadNotice, { onHead }: ListenHeadParameters): void {
  readHead(client).then(
    (head) => onHead({ ...notice, time: head?.time ?? 0 }),
    () => onHead({ ...notice, time: 0 }),
  )
}

async function readHead(client: pg.Client): Promise<{ blockNumber: bigint; time: number } | undefined> {
  const text = 'select block_number, block_time from head'
  const { rows } = await client.query<{ block_number: string; block_time: string }>(text)
  return rows[0] && { blockNumber: BigInt(rows[0].block_number), time: Number(rows[0].block_time) }
}
