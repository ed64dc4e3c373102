import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The Prisma CLI would download an engine; ours answers the same protocol with the WebAssembly build from npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'packages/db/bin/schema-engine.mjs')

export default defineConfig({
  schema: path.join(import.meta.dirname, 'prisma/schema.prisma'),
  migrations: { path: path.join(import.meta.dirname, 'prisma/migrations') },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:54329/commonweight' },
})
