import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Address } from 'viem'
import { notifyAnything } from '../store/notify-head'
import type { TokenName, TokenSource } from './token-source'

export type NameTokensParameters = {
  databaseUrl: string
  tokens: TokenSource
  signal: AbortSignal
  log: (message: string) => void
}

/** Tokens asked at once. */
const CONCURRENCY = 4
const POLL_MS = 1_000
const RECONNECT_MS = 1_000
const STATEMENT_TIMEOUT_MS = 10_000

/** Tokens with the fewest tries come first, so that tokens which never answer do not delay others. */
const DUE = `
  select address from tokens where ask_again_at <= extract(epoch from now()) order by tries, ask_again_at limit ${CONCURRENCY}`

/**
 * Stores the answers. A failed try doubles the time until the next one, from a second to a day: a token that starts to
 * answer gets its name after at most twice the time that it was silent.
 */
const SAVE = `
  update tokens t set symbol = n.symbol, name = n.name,
    tries = case when n.is_whole then t.tries else t.tries + 1 end,
    ask_again_at = case when n.is_whole then null
      else extract(epoch from now())::bigint + least(86400, 2 ^ least(t.tries, 20))::bigint end
  from (
    select old.symbol as before, said.*, said.symbol <> '' and said.name <> '' as is_whole
    from tokens old, lateral (
      select coalesce(nullif($2, ''), old.symbol) as symbol, coalesce(nullif($3, ''), old.name) as name
    ) said where old.address = $1
  ) n
  where t.address = $1
  returning n.symbol <> n.before as is_news`

/**
 * Asks new tokens for symbol and name until the signal, and later again those that did not answer. Uses its own
 * database connection, so the head never waits for a token. Never throws.
 */
export async function nameTokens(parameters: NameTokensParameters): Promise<void> {
  const { signal, log } = parameters
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  while (!signal.aborted) {
    try {
      // On abort the loser of the race is abandoned: `connect` never settles if the connection is ended meanwhile.
      await Promise.race([nameOverConnection(parameters, aborted), aborted])
    } catch (error) {
      if (signal.aborted) return
      log(`Asking tokens for their names: ${error instanceof Error ? error.message : error}. Trying again.`)
      await pause(RECONNECT_MS, signal)
    }
  }
}

async function nameOverConnection({ databaseUrl, tokens, signal }: NameTokensParameters, aborted: Promise<void>) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    keepAlive: true,
    application_name: 'indexer-tokens',
    statement_timeout: STATEMENT_TIMEOUT_MS,
  })
  // Without a listener a lost connection would end the process; the next query reports it.
  client.on('error', () => undefined)
  const alarm = alarmClock(signal)
  // Every batch may bring new tokens.
  client.on('notification', alarm.ring)
  aborted.then(() => client.end()).catch(() => undefined)
  try {
    await client.connect()
    await client.query('listen head')
    while (!signal.aborted) {
      const { rows } = await client.query<{ address: Address }>(DUE)
      const asked = rows.map(async ({ address }) => ({ address, ...(await tokens(address)) }))
      const said = await Promise.race([Promise.all(asked), aborted])
      if (said) await save(client, said)
      if (rows.length === 0) await alarm.wait()
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function save(client: pg.Client, said: readonly (TokenName & { address: Address })[]): Promise<void> {
  let isNews = false
  for (const { address, symbol, name } of said) {
    const { rows } = await client
      .query<{ is_news: boolean }>(SAVE, [address, symbol, name])
      // If the database refuses a cleaned text all the same, it counts as empty.
      .catch(() => client.query<{ is_news: boolean }>(SAVE, [address, '', '']))
    isNews ||= rows[0]?.is_news ?? false
  }
  if (isNews) await notifyAnything(client)
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
