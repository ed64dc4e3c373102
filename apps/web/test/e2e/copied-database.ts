import { migrate } from '@commonweight/postgres/migrate'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'

const BATCH = 500
const MAX_MS = 60_000

/** A Postgres of its own with all rows of the product's database, for tests that change them. */
export async function copiedDatabase(from: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = await scratchPostgres()
  await migrate(server.url)
  const [source, target] = [createDb(from), createDb(server.url)]
  try {
    await source.$transaction(
      (rows) => target.$transaction((copy) => copyAll(rows as Db, copy as Db), { timeout: MAX_MS }),
      {
        isolationLevel: 'RepeatableRead',
        timeout: MAX_MS,
      },
    )
  } finally {
    await Promise.all([source.$disconnect(), target.$disconnect()])
  }
  return server
}

async function copyAll(source: Db, target: Db): Promise<void> {
  // Rows come in any order, and triggers have run where they come from.
  await target.$executeRawUnsafe('set local session_replication_role = replica')
  const tables = await source.$queryRawUnsafe<{ name: string }[]>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like '\\_prisma%'",
  )
  for (const { name } of tables) {
    const rows = await source.$queryRawUnsafe<{ row: string }[]>(`select row_to_json(t)::text as row from ${name} t`)
    for (let from = 0; from < rows.length; from += BATCH) {
      const some = `[${rows
        .slice(from, from + BATCH)
        .map(({ row }) => row)
        .join(',')}]`
      await target.$executeRawUnsafe(
        `insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`,
        some,
      )
    }
  }
}
