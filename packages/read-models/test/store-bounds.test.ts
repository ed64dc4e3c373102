import { randomBytes } from 'node:crypto'
import type { Hex } from '@commonweight/domain/hex'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dropCallerTraces } from '../src/callers/drop-caller-traces'
import { createDb, type Db } from '../src/create-db'
import { countHolders } from '../src/documents/count-holders'
import type { DocumentHolder } from '../src/documents/make-room'
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
  // Rows of the chain without the campaigns and rounds that they are of.
  await client.query("set session_replication_role = 'replica'")
})
afterAll(async () => {
  await db?.$disconnect()
  await client?.end()
  await server?.remove()
})
beforeEach(() => client.query('truncate documents, document_holders, denials'))

const KB = 1024
const BOUNDS = { allBytes: 200 * KB, callerBytes: 100 * KB }
let stored = 0

function holder(region: string, site = region, network = site): DocumentHolder {
  const key = (text: string) => new TextEncoder().encode(text)
  return { region: key(region), site: key(site), network: key(network) }
}

/** A document of random bytes, a second younger than the one before. */
async function put(by: DocumentHolder | null, size: number, bounds = BOUNDS): Promise<Hex> {
  const { digest, isNew } = await putDocument(db, randomBytes(size), by, bounds)
  expect(isNew).toBe(true)
  stored += 1
  for (const table of ['documents', 'document_holders'])
    await client.query(`update ${table} set stored_at = $1 where digest = $2`, [1_000_000 + stored, digest])
  return digest
}

async function putAll(count: number, by: (i: number) => DocumentHolder | null, size: number): Promise<Hex[]> {
  const digests: Hex[] = []
  for (let i = 0; i < count; i++) digests.push(await put(by(i), size))
  return digests
}

async function kept(): Promise<Set<string>> {
  return new Set((await client.query('select digest from documents')).rows.map(({ digest }) => digest))
}

async function referTo(digest: string): Promise<void> {
  await client.query(
    `insert into denials (campaign, milestone, submission, attester, reason, chain_id, block_number, block_hash, log_index, tx_hash, at)
     values ('c', 0, 1, 'a', $1, 1, 1, 'h', (select count(*) from denials), 't', 1)`,
    [digest],
  )
}

const bytesKept = async () => Number((await client.query('select sum(size) from documents')).rows[0]?.sum ?? 0)

describe('one caller', () => {
  test('has a share, and beyond it its own oldest documents go', async () => {
    const [others] = await putAll(1, () => holder('b'), 10 * KB)
    const own = await putAll(15, () => holder('a'), 10 * KB)
    expect(await kept()).toEqual(new Set([others, ...own.slice(-10)]))
  })

  test('pays at least 4 kB a document', async () => {
    const own = await putAll(40, () => holder('a'), 10)
    expect(await kept()).toEqual(new Set(own.slice(-25)))
  })

  test('cannot take over a document of another by storing it again', async () => {
    const bytes = randomBytes(10 * KB)
    const { digest } = await putDocument(db, bytes, holder('b'), BOUNDS)
    expect(await putDocument(db, bytes, holder('a'), BOUNDS)).toEqual({ digest, isNew: false })
    await client.query('update document_holders set stored_at = 1')
    await putAll(30, () => holder('a'), 10 * KB)
    expect(await kept()).toContain(digest)
  })
})

describe('all callers', () => {
  test('have a bound together, and the oldest documents of the caller with most go first', async () => {
    const [first] = await putAll(1, () => holder('c'), 10 * KB)
    const b = await putAll(9, () => holder('b'), 10 * KB)
    const a = await putAll(10, () => holder('a'), 10 * KB)
    const [last] = await putAll(1, () => holder('d'), 10 * KB)
    // A little more than was needed, so that not each document that is stored has to look for others to delete.
    expect(await kept()).toEqual(new Set([first, ...b, ...a.slice(2), last]))
  })

  test('documents of one are safe from a stranger with thousands of networks in one or two places', async () => {
    const [mine] = await putAll(1, () => holder('carrier', 'town', 'me'), 10 * KB)
    await putAll(60, (i) => holder('tunnel', `site ${i % 2}`, `network ${i}`), 10 * KB)
    expect(await kept()).toContain(mine)
    // Also from one in the same region, and in the same site.
    await putAll(60, (i) => holder('carrier', 'village', `villager ${i}`), 10 * KB)
    expect(await kept()).toContain(mine)
    await putAll(60, (i) => holder('carrier', 'town', `neighbour ${i % 3}`), 10 * KB)
    expect(await kept()).toContain(mine)
    expect(await bytesKept()).toBeLessThanOrEqual(200 * KB)
  })

  test('stay within the bound, and get no errors, when they store at the same time', async () => {
    const puts = Array.from({ length: 80 }, (_, i) => putDocument(db, randomBytes(10 * KB), holder(`${i % 8}`), BOUNDS))
    expect((await Promise.all(puts)).every(({ isNew }) => isNew)).toBe(true)
    await put(holder('last'), 10 * KB)
    expect(await bytesKept()).toBeLessThanOrEqual(200 * KB)
  })
})

describe('what something on the chain points to', () => {
  test('is never deleted, and counts for nobody', async () => {
    const own = await putAll(10, () => holder('a'), 10 * KB)
    for (const digest of own) await referTo(digest)
    const later = await putAll(30, () => holder('a'), 10 * KB)
    expect(await kept()).toEqual(new Set([...own, ...later.slice(-10)]))
  })

  test('also where its bytes alone are more than the bound', async () => {
    const own = await putAll(30, (i) => holder(`${i}`), 6 * KB)
    for (const digest of own) await referTo(digest)
    const [last] = await putAll(1, () => holder('a'), 100 * KB)
    expect(await kept()).toEqual(new Set([...own, last]))
  })
})

describe('after', () => {
  test('a crash, which empties the table of holders, the bound holds again', async () => {
    const before = await putAll(18, (i) => holder(`${i}`), 10 * KB)
    await referTo(before[0] as string)
    await client.query('truncate document_holders')
    await countHolders(db)
    const after = await putAll(10, (i) => holder(`${i}`), 10 * KB)
    const now = await kept()
    expect(now).toContain(before[0])
    for (const digest of after) expect(now).toContain(digest)
    expect(now.size).toBe(20)
  })

  test('a day nothing says who stored a document', async () => {
    const [digest] = await putAll(1, () => holder('a', 'b', 'c'), 10 * KB)
    const keys = async () =>
      (await client.query('select region, site, network from document_holders where digest = $1', [digest])).rows[0]
    const age = (seconds: number) =>
      client.query('update document_holders set stored_at = extract(epoch from now())::bigint - $1', [seconds])
    await age(22 * 3_600)
    await dropCallerTraces(db)
    expect((await keys()).network).not.toBeNull()
    await age(23 * 3_600)
    await dropCallerTraces(db)
    expect(await keys()).toEqual({ region: null, site: null, network: null })
  })
})
