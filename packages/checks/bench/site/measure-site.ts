import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { askNode } from '@commonweight/local-stack/chain/ask-node'
import { callerNumber, type Load } from './load'

const LOAD = fileURLToPath(new URL('load-process.ts', import.meta.url))
const CONNECTIONS = 100
const SECONDS = 6
const TABS = 50
const MISSES = 60

/** What the site promises on two cores with nothing else to do. */
const LIMITS = { hitMs: 3, missMs: 45, perSecond: 500, p975: 400 }

export type Measured = { lines: string[]; beyond: string[] }

/** Measures a running site. @param env WEB_ORIGIN, METRICS_PORT and RPC_URL of the product. */
export async function measureSite(env: Record<string, string>): Promise<Measured> {
  const site = { origin: env.WEB_ORIGIN ?? '', metrics: `http://127.0.0.1:${env.METRICS_PORT}/metrics` }
  const campaign = await mostDonated(site.origin)
  const lines = ['  address                       req/s   p50 ms  p97.5 ms  CPU ms/req     kB  of a file']
  const beyond: string[] = []
  const note = (what: string, value: number, limit: number, isLeast = false) => {
    if (isLeast ? value < limit : value > limit) beyond.push(`${what}: ${value.toFixed(1)}, limit ${limit}`)
  }
  const measure = async (name: string, path: string) => {
    await (await fetch(site.origin + path)).arrayBuffer()
    const seen = await hits(site, path)
    const file = await hits(site, await fileOfSize(site.origin, seen.bytes))
    const ratio = seen.perSecond / file.perSecond
    lines.push(rowOf(name, seen, ratio))
    note(`${name}, requests a second`, seen.perSecond, LIMITS.perSecond, true)
    note(`${name}, p97.5`, seen.p975, LIMITS.p975)
    note(`${name}, CPU of a hit`, seen.cpuMs, LIMITS.hitMs)
    note(`${name}, answers that failed`, seen.failed, 0)
  }
  await measure('Explore', '/')
  await measure('campaign', campaign)
  const miss = await costOfMisses(site)
  lines.push(`  Explore, rendered: ${miss.toFixed(1)} ms of CPU`)
  note('CPU of a miss of Explore', miss, LIMITS.missMs)
  const busy = await whileBusy(site, env.RPC_URL ?? '', campaign, () => measure('Explore, busy', '/'))
  lines.push(`  (busy: a block every 2 s, ${TABS} open tabs, ${busy.strangers} random searches by one stranger)`)
  return { lines, beyond }
}

type Site = { origin: string; metrics: string }
type Hits = Load & { cpuMs: number }

async function hits(site: Site, path: string): Promise<Hits> {
  const before = await counted(site)
  const args = ['--import', 'tsx', LOAD, site.origin + path, String(CONNECTIONS), String(SECONDS)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const after = await counted(site)
  const answer = JSON.parse(stdout) as Load
  return { ...answer, cpuMs: ((after.cpu - before.cpu) * 1_000) / (answer.perSecond * SECONDS) }
}

/** Answers with a cookie are never kept, so each of them is rendered. */
async function costOfMisses(site: Site): Promise<number> {
  const ask = async (number: number) => {
    const headers = { cookie: 'bench=1', 'x-forwarded-for': callerNumber(number) }
    await (await fetch(site.origin, { headers })).arrayBuffer()
  }
  for (let i = 0; i < 20; i++) await ask(i)
  const before = await counted(site)
  for (let i = 0; i < MISSES; i++) await ask(100 + i)
  return (((await counted(site)).cpu - before.cpu) * 1_000) / MISSES
}

/** Runs `work` while blocks come, tabs follow them, and somebody asks for what nobody asked before. */
async function whileBusy(site: Site, rpcUrl: string, campaign: string, work: () => Promise<void>) {
  const ending = new AbortController()
  const { signal } = ending
  let strangers = 0
  const mine = async () => {
    while (!signal.aborted) {
      await askNode(rpcUrl, 'evm_mine', [])
      await pause(2_000)
    }
  }
  const search = async () => {
    while (!signal.aborted) {
      const headers = { 'x-forwarded-for': '203.0.113.66' }
      await (await fetch(`${site.origin}/?search=${Math.random()}`, { headers })).arrayBuffer()
      strangers += 1
      await pause(20)
    }
  }
  const tabs = Array.from({ length: TABS }, (_, number) => follow(site, campaign, callerNumber(1_000 + number), signal))
  const all = Promise.allSettled([mine(), search(), ...tabs])
  await work()
  ending.abort()
  await all
  return { strangers }
}

/** An open tab: it follows the head, and asks for its page's parts after each block, as if all touched it. */
async function follow({ origin }: Site, campaign: string, caller: string, signal: AbortSignal): Promise<void> {
  const stream = await fetch(`${origin}/api/events?after=0`, { headers: { 'x-forwarded-for': caller }, signal })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done) return
    if (!value?.includes('event: head')) continue
    await pause(Math.random() * 700)
    await (await fetch(origin + campaign, { headers: { rsc: '1', 'x-forwarded-for': caller }, signal })).arrayBuffer()
  }
}

async function counted({ metrics }: Site): Promise<{ cpu: number }> {
  const text = await (await fetch(metrics)).text()
  return { cpu: Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) }
}

/** The file of the build whose compressed size is nearest. */
async function fileOfSize(origin: string, bytes: number): Promise<string> {
  const html = await (await fetch(origin)).text()
  const files = [...new Set(html.match(/\/_next\/static\/[^"'\\ ]+\.(?:js|css)/g) ?? [])]
  const sized = await Promise.all(
    files.map(async (file) => {
      const answer = await fetch(origin + file, { headers: { 'accept-encoding': 'gzip' } })
      await answer.arrayBuffer()
      return { file, size: Number(answer.headers.get('content-length')) }
    }),
  )
  sized.sort((a, b) => Math.abs(a.size - bytes) - Math.abs(b.size - bytes))
  return sized[0]?.file ?? '/icon.svg'
}

async function mostDonated(origin: string): Promise<string> {
  const list = await (await fetch(`${origin}/api/campaigns?sort=most-donors&limit=1`)).json()
  return `/campaigns/${(list as { items: { id: string }[] }).items[0]?.id}`
}

function rowOf(name: string, { perSecond, p50, p975, cpuMs, bytes }: Hits, ratio: number): string {
  const figures = [perSecond.toFixed(0), p50.toFixed(0), p975.toFixed(0), cpuMs.toFixed(2), (bytes / 1_000).toFixed(1)]
  const [a = '', b = '', c = '', d = '', e = ''] = figures
  return `  ${name.padEnd(26)}${a.padStart(9)}${b.padStart(9)}${c.padStart(10)}${d.padStart(12)}${e.padStart(7)}${ratio.toFixed(2).padStart(11)}`
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
