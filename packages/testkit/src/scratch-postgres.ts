import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { type EnsuredPostgres, ensurePostgres, postgresFolder } from '@commonweight/postgres/embedded-postgres'

/** A data folder and a free port of a test's own. */
export async function scratchFolder() {
  const dataDir = await mkdtemp(path.join('/var/tmp', 'commonweight-test-'))
  return {
    dataDir,
    port: await freePort(),
    async remove() {
      const folder = postgresFolder(dataDir)
      await Promise.all([folder, `${folder}.log`, dataDir].map((at) => rm(at, { recursive: true, force: true })))
    },
  }
}

/** A running Postgres with an empty database. */
export async function scratchPostgres(): Promise<EnsuredPostgres & { remove(): Promise<void> }> {
  const { dataDir, port, remove } = await scratchFolder()
  const server = await ensurePostgres({ dataDir, port })
  return {
    ...server,
    async remove() {
      await server.stop()
      await remove()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
