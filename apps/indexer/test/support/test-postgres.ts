import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensurePostgres, postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { migrate } from '@commonweight/postgres/migrate'
import { freePort } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'

export type TestPostgres = {
  /** Makes an empty, migrated database. */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

/** A Postgres of the test's own, in a folder of its own. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const dataDir = await mkdtemp(path.join('/var/tmp', 'commonweight-test-'))
  const server = await ensurePostgres({ dataDir, port: await freePort(), database: 'template' })
  await migrate(server.url)
  return {
    async database(name) {
      const admin = new pg.Client({ connectionString: server.url.replace(/template$/, 'postgres') })
      await admin.connect()
      await admin.query(`create database "${name}" template "template"`)
      await admin.end()
      return server.url.replace(/template$/, name)
    },
    async stop() {
      await server.stop()
      const folder = postgresFolder(dataDir)
      await Promise.all(
        [folder, `${folder}.log`, dataDir].map((target) => rm(target, { recursive: true, force: true })),
      )
    },
  }
}
