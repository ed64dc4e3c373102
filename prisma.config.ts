import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The Prisma CLI would download an engine; ours answers the same protocol with the WebAssembly build from npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'packages/postgres/bin/schema-engine.mjs')

export default defineConfig({
  schema: path.join(import.meta.dirname, 'prisma/schema.prisma'),
  migrations: { path: path.join(import.meta.dirname, 'prisma/migrations') },
  datasource: { url: process.env.DATABASE_URL || embeddedUrl() },
})

/** The database of `npm start`, whose password is kept in the data folder. Commands that need no database need no file. */
function embeddedUrl(): string {
  const file = path.resolve(import.meta.dirname, process.env.DATA_DIR || '.data', 'postgres.password')
  const password = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return `postgresql://postgres:${password}@127.0.0.1:${process.env.DB_PORT || 54329}/commonweight`
}
