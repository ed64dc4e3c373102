import { canonicalDocument } from '@commonweight/domain/canonical'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDb, type Db } from '../src/create-db'
import { expireDocuments } from '../src/documents/expire-documents'
import { getDocument } from '../src/documents/get-document'
import { putDocument } from '../src/documents/put-document'

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client
let db: Db

beforeAll(async () => {
  server = await scratchPostgres()
  await migrate(server.url)
  db = createDb(server.url)
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
})
afterAll(async () => {
  await db?.$disconnect()
  await client?.end()
  await server?.remove()
})

const nested = (depth: number) => new TextEncoder().encode('['.repeat(depth) + ']'.repeat(depth))

/** A row as the indexer writes it, without the campaign that it is of. */
async function say(table: 'denials' | 'vetoes', reason: string): Promise<void> {
  const [columns, values] = table === 'denials' ? ['attester', "'a'"] : ['donor, points', "'a', 1"]
  await client.query("set session_replication_role = 'replica'")
  await client.query(
    `insert into ${table} (campaign, milestone, submission, ${columns}, reason, chain_id, block_number, block_hash, log_index, tx_hash, at)
     values ('c', 0, 1, ${values}, $1, 1, 1, 'h', 1, 't', 1)`,
    [reason],
  )
  await client.query("set session_replication_role = 'origin'")
}

describe('documents', () => {
  test('bytes come back under their digest, in any letter case; storing twice changes nothing', async () => {
    const { bytes, digest } = await canonicalDocument({ title: 'A model' })
    expect(await putDocument(db, bytes)).toEqual({ digest, isNew: true })
    expect(await putDocument(db, bytes)).toEqual({ digest, isNew: false })
    const stored = await getDocument(db, digest.toUpperCase().replace('0X', '0x') as typeof digest)
    expect(stored?.bytes).toEqual(bytes)
    expect(stored?.isReferenced).toBe(false)
  })

  test.each([
    ['bytes that are no text', Uint8Array.of(0, 255, 254)],
    ['text that is no JSON', new TextEncoder().encode('hello')],
    ['JSON with what Postgres cannot search', new TextEncoder().encode('{"a":"\\u0000","b":"\\ud800"}')],
    ['100 lists in each other', nested(100)],
    ['3,000 lists in each other', nested(3_000)],
    ['20,000 lists in each other', nested(20_000)],
    ['nothing', new Uint8Array()],
  ])('%s is stored as it is', async (_what, bytes) => {
    const { digest } = await putDocument(db, bytes)
    expect((await getDocument(db, digest))?.bytes).toEqual(bytes)
  })

  test.each([
    ['the character NUL in a text', { title: 'A title', story: 'a\0b' }, 'a\ufffdb'],
    ['the letters of an escape', { title: 'A title', story: 'print("\\u0000 \\ud800")' }, 'print("\\u0000 \\ud800")'],
  ])('with %s it can be found and listed all the same', async (_what, value, story) => {
    const { bytes, digest } = await canonicalDocument(value)
    await putDocument(db, bytes)
    const { rows } = await client.query(
      "select json->>'title' as title, json->>'story' as story from documents where digest = $1",
      [digest],
    )
    expect(rows).toEqual([{ title: 'A title', story }])
    expect((await getDocument(db, digest))?.bytes).toEqual(bytes)
  })

  test('D5: the database itself refuses bytes that do not match their digest', async () => {
    const { digest } = await putDocument(db, new TextEncoder().encode('{"genuine":true}'))
    const forged = client.query("update documents set bytes = 'forged' where digest = $1", [digest])
    await expect(forged).rejects.toThrow('documents_digest_check')
  })

  test('what nothing refers to expires, and not before its time', async () => {
    const { digest } = await putDocument(db, new TextEncoder().encode('{"soon":"gone"}'))
    expect(await expireDocuments(db, 3_600)).toBe(0)
    await client.query('update documents set stored_at = stored_at - 7200 where digest = $1', [digest])
    expect(await expireDocuments(db, 3_600)).toBe(1)
    expect(await getDocument(db, digest)).toBeNull()
  })

  test.each(['denials', 'vetoes'] as const)('the reason of one of the %s stays', async (table) => {
    const { digest } = await putDocument(db, new TextEncoder().encode(`{"reason":"of ${table}"}`))
    await say(table, digest)
    await client.query('update documents set stored_at = stored_at - 7200 where digest = $1', [digest])
    expect(await expireDocuments(db, 3_600)).toBe(0)
    expect((await getDocument(db, digest))?.isReferenced).toBe(true)
  })
})
