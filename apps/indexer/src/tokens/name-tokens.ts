import type pg from 'pg'
import type { Address } from 'viem'
import { workAside } from '../aside/work-aside'
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

/** Asks new tokens for symbol and name until the signal, and later again those that did not answer. Never throws. */
export async function nameTokens({ tokens, ...parameters }: NameTokensParameters): Promise<void> {
  await workAside({
    ...parameters,
    name: 'indexer-tokens',
    what: 'Asking tokens for their names',
    async step(client, ended) {
      const { rows } = await client.query<{ address: Address }>(DUE)
      const asked = rows.map(async ({ address }) => ({ address, ...(await tokens(address)) }))
      const said = await Promise.race([Promise.all(asked), ended])
      if (said) await save(client, said)
      return rows.length === 0
    },
  })
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
