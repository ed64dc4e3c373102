import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { postgresPasswordFile } from '@commonweight/postgres/postgres-password'
import { freePort } from '@commonweight/testkit/scratch-postgres'
import { until } from './until'

const START = fileURLToPath(new URL('../../../../packages/local-stack/bin/start.mjs', import.meta.url))

export const SERVICES = ['indexer', 'web', 'chain', 'database'] as const
export type ServiceName = (typeof SERVICES)[number]

export type KillableProduct = {
  rpcUrl: string
  webOrigin: string
  dataDir: string
  /** Address of a database on the product's own server, its own if no name is given. */
  databaseUrl(name?: string): string
  /** Ends a program as a crash does. Resolves when another runs in its place, and its launcher has said so. */
  kill(name: ServiceName): Promise<void>
  /** Fails where the launcher has ended. */
  expectRunning(): void
  said(): string
  stop(): Promise<void>
}

/** `npm start` without demo campaigns, on a data folder of its own. */
export async function startKillableProduct(): Promise<KillableProduct> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'commonweight-kills-'))
  const [web, chain, database] = [await freePort(), await freePort(), await freePort()]
  const ports = { PORT: String(web), CHAIN_PORT: String(chain), DB_PORT: String(database) }
  const launcher = spawn(process.execPath, [START, '--no-seed'], {
    // One machine stands for many people, each with an address of its own in X-Forwarded-For.
    env: { ...process.env, ...ports, DATA_DIR: dataDir, DATABASE_URL: '', TRUSTED_PROXIES: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [launcher.stdout, launcher.stderr]) stream.on('data', (chunk) => (text += chunk))
  const ended = new Promise<void>((resolve) => launcher.once('close', () => resolve()))
  const product: KillableProduct = {
    rpcUrl: `http://127.0.0.1:${chain}`,
    webOrigin: `http://127.0.0.1:${web}`,
    dataDir,
    databaseUrl(name = 'commonweight') {
      const password = readFileSync(postgresPasswordFile(dataDir), 'utf8').trim()
      return `postgresql://postgres:${password}@127.0.0.1:${database}/${name}`
    },
    async kill(name) {
      const killed = pidOf(dataDir, name)
      process.kill(killed, 'SIGKILL')
      await until(`${name} runs again. The launcher said:\n${text.slice(-2_000)}`, async () => {
        product.expectRunning()
        return pidOf(dataDir, name) !== killed && (lastLineOf(text, name)?.includes('runs again') ?? false)
      })
    },
    expectRunning() {
      if (launcher.exitCode !== null)
        throw new Error(`The launcher has ended (${launcher.exitCode}). It said:\n${text}`)
    },
    said: () => text,
    async stop() {
      launcher.kill('SIGTERM')
      await ended
      const folder = postgresFolder(dataDir)
      for (const target of [folder, `${folder}.log`, dataDir]) rmSync(target, { recursive: true, force: true })
    },
  }
  await until(
    'the product runs',
    async () => {
      product.expectRunning()
      return text.includes('is running (')
    },
    600_000,
  )
  return product
}

function lastLineOf(text: string, name: string): string | undefined {
  return text
    .split('\n')
    .filter((line) => line.trim().startsWith(`${name} `))
    .at(-1)
}

/** As written down by the launcher, and by Postgres; 0 while it is not. */
function pidOf(dataDir: string, name: ServiceName): number {
  if (name === 'database') {
    const file = path.join(postgresFolder(dataDir), 'postmaster.pid')
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  }
  const { services } = JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')) as {
    services: { name: string; pid: number }[]
  }
  return services.find((service) => service.name === name)?.pid ?? 0
}
