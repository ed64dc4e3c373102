import type { Client } from 'pg'
import type { Kind } from './kinds'

/** Touched keys of one kind, as strings, and the query that selected them. */
export type Page = { kind: Kind; keys: readonly (readonly string[])[]; sql: string; values: readonly string[] }

/** What the views should answer, column by column. A null is not compared. */
export type Expected = readonly (string | number | null)[]

const SIZE = 10_000

/** Reads all touched keys in pages. Call it in the transaction that recorded them. */
export async function* readTouchedPages(client: Client, kinds: readonly Kind[]): AsyncGenerator<Page> {
  for (const kind of kinds) {
    let page = await readPageAfter(client, kind, [])
    while (page.keys.length > 0) {
      yield page
      if (page.keys.length < SIZE) break
      page = await readPageAfter(client, kind, page.keys.at(-1) ?? [])
    }
  }
}

async function readPageAfter(client: Client, kind: Kind, last: readonly string[]): Promise<Page> {
  const { keys, order, touched } = kind
  const values = order.map((key) => last[keys.indexOf(key)]).filter((value) => value !== undefined)
  const after = values.length > 0 ? `where (${order}) > (${values.map((_, i) => `$${i + 1}`)})` : ''
  const by = order.length > 0 ? `order by ${order}` : ''
  const sql = `select ${keys} from ${touched} ${after} ${by} limit ${SIZE}`
  const { rows } = await client.query<unknown[]>({ text: sql, values, rowMode: 'array' })
  return { kind, sql, values, keys: rows.map((row) => row.map(String)) }
}

/** Reads one row for each key of the page, in its order. Call it in the same transaction. */
export async function readExpected(client: Client, { kind, sql, values }: Page): Promise<Expected[]> {
  const by = kind.order.length > 0 ? `order by ${kind.order.map((key) => `k.${key}`)}` : ''
  const text = `select ${kind.columns} from (${sql}) k ${kind.joins} ${by}`
  const { rows } = await client.query<(string | number | null)[]>({ text, values: [...values], rowMode: 'array' })
  return rows
}

/** A key, an address, hash or number, as 32 bytes in hex without 0x. */
export function wordOf(key: string): string {
  return (key.startsWith('0x') ? key.slice(2) : BigInt(key).toString(16)).padStart(64, '0')
}
