import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '@commonweight/testkit/scratch-postgres'
import { campaignOf, HEAVY } from './large-scene'

/** What the site does with the large database, and its limits. */
export const SITE_LIMITS = { htmlBytes: 250_000, firstByteMs: 1_000, grownBytes: 50 * 1024 * 1024 }

export type MeasuredSite = {
  html: { page: string; bytes: number; ms: number }[]
  download: { firstByteMs: number; seconds: number; rows: number; grownBytes: number }
}

const WEB = fileURLToPath(new URL('../../../web/', import.meta.url))
const PAGES = {
  'Explore, everything': '/?scope=all',
  'Campaign with most donors': `/campaigns/${campaignOf(0)}`,
  'Campaign, vetoed by 2,000': `/campaigns/${campaignOf(HEAVY.vetoed)}`,
  'Account with 10,000 donations': `/me/${HEAVY.donor}`,
  'Lab, its public page': `/labs/${HEAVY.lab}`,
  'Lab desk, its first 50': `/lab/${HEAVY.lab}`,
  'Lab desk, 50 with 100,000 gifts': `/lab/${HEAVY.busyLab}`,
  'Lab desk, one of these': `/lab/${HEAVY.busyLab}/${campaignOf(HEAVY.busyFrom)}`,
  'Attester of 2,000 campaigns': `/attest/${HEAVY.attester}`,
  Rounds: '/rounds?scope=all',
  'Round of 500 campaigns': '/rounds/1',
}
const MAX_START_MS = 60_000

/** Measures the built site on a database that `fillDatabase` filled; null if there is no build of it. */
export async function measureSite(databaseUrl: string): Promise<MeasuredSite | null> {
  if (!existsSync(`${WEB}.next/BUILD_ID`)) return null
  const [port, metricsPort] = [await freePort(), await freePort()]
  const origin = `http://127.0.0.1:${port}`
  // Pages ask no node: none listens there.
  const node = `http://127.0.0.1:${await freePort()}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    RPC_URL: node,
    PUBLIC_RPC_URL: node,
    CHAIN_ID: '31337',
    WEB_ORIGIN: origin,
    METRICS_PORT: String(metricsPort),
  }
  const args = ['--import', 'tsx', 'src/front/main.ts', '--port', String(port)]
  const site = spawn(process.execPath, args, { cwd: WEB, env, stdio: 'ignore' })
  try {
    await untilReady(origin)
    const html = []
    for (const [page, path] of Object.entries(PAGES)) html.push({ page, ...(await bytesOf(origin + path)) })
    return { html, download: await measureDownload(origin, metricsPort) }
  } finally {
    const ended = new Promise((resolve) => site.once('exit', resolve))
    site.kill()
    await ended
  }
}

async function untilReady(origin: string): Promise<void> {
  const deadline = Date.now() + MAX_START_MS
  while (!(await fetch(`${origin}/api/head`).catch(() => undefined))?.ok) {
    if (Date.now() > deadline) throw new Error('The site does not answer on the large database.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function bytesOf(url: string): Promise<{ bytes: number; ms: number }> {
  const began = performance.now()
  const answer = await fetch(url)
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`)
  return { bytes: byteLength, ms: performance.now() - began }
}

async function measureDownload(origin: string, metricsPort: number): Promise<MeasuredSite['download']> {
  const before = await residentBytes(metricsPort)
  let most = before
  const watch = setInterval(() => void residentBytes(metricsPort).then((bytes) => (most = Math.max(most, bytes))), 500)
  const began = performance.now()
  const answer = await fetch(`${origin}/api/rounds/1/donations.csv`)
  let firstByteMs: number | undefined
  let lines = 0
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    firstByteMs ??= performance.now() - began
    for (const byte of part) if (byte === 10) lines += 1
  }
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1_000
  return { firstByteMs: firstByteMs ?? Number.POSITIVE_INFINITY, seconds, rows: lines - 1, grownBytes: most - before }
}

async function residentBytes(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0)
}
