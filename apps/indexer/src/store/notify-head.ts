import { type HeadNotice, writeHeadNotice } from '@commonweight/domain/head-notice'
import type { Client } from 'pg'

/** Reports a new head and what it touched to those who listen, once the transaction commits. */
export async function notifyHead(client: Client, notice: HeadNotice): Promise<void> {
  await client.query("select pg_notify('head', $1)", [writeHeadNotice(notice)])
}

/** Reports that pages may show anything differently, at the same head; nothing before the first one. */
export async function notifyAnything(client: Client): Promise<void> {
  const { rows } = await client.query<{ block_number: string }>('select block_number from head')
  if (rows[0]) await notifyHead(client, { blockNumber: BigInt(rows[0].block_number), touched: null })
}
