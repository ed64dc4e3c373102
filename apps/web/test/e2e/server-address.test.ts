import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPublicPages } from './site'

const web = path.resolve(import.meta.dirname, '../..')
const SECRET = 'k3y0fth3s3rv3r0nly'

/** A second server of this build on the same chain and database, whose own address of the node carries a key. */
async function startServer(rpcUrl: string): Promise<{ origin: string; child: ChildProcess; said: () => string }> {
  const port = await freePort()
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    cwd: web,
    env: {
      ...process.env,
      RPC_URL: rpcUrl,
      PUBLIC_RPC_URL: nodeUrl().origin,
      WEB_ORIGIN: origin,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const deadline = Date.now() + 60_000
  while (!(await fetch(`${origin}/api/head`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The second server did not start:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { origin, child, said: () => said }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

function nodeUrl(): URL {
  const url = process.env.RPC_URL
  if (!url) throw new Error('Set RPC_URL to the node of the running site; `npm test` does.')
  return new URL(url)
}

/** Everything that an answer says: headers and body. */
async function answerOf(address: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(address, init)
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${response.status}\n${headers}\n\n${await response.text()}`
}

const voucher = (account: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ account }),
})

describe.each([
  ['that answers', () => `${nodeUrl().origin}/?apikey=${SECRET}`, 200],
  ['that does not answer', () => `http://127.0.0.1:9/v3/${SECRET}`, 503],
])('the server’s own address of a node %s', (_, rpcUrl, voucherStatus) => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer(rpcUrl())
  })
  afterAll(() => void server?.child.kill('SIGKILL'))

  test('is used by the server and reaches no page, no data of a page, no script, no policy and no error', async () => {
    const account = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
    const issued = await answerOf(`${server.origin}/api/voucher`, voucher(account))
    // The server asks the node at that address: where none answers, there is no voucher.
    expect(issued).toMatch(new RegExp(`^${voucherStatus}\n`))
    const answers = [issued, await answerOf(`${server.origin}/healthz`)]
    for (const page of await findPublicPages()) {
      answers.push(
        await answerOf(server.origin + page),
        await answerOf(server.origin + page, { headers: { RSC: '1' } }),
      )
    }
    const scripts = new Set(
      answers.flatMap((text) => [...text.matchAll(/\/_next\/static\/[^"'\\ ]+?\.js/g)].map(([at]) => at)),
    )
    expect(scripts.size).toBeGreaterThan(5)
    for (const script of scripts) answers.push(await answerOf(server.origin + script))
    expect(answers.filter((text) => text.includes(SECRET) || text.includes('apikey'))).toEqual([])
    expect(answers.filter((text) => text.includes(`connect-src 'self' ${nodeUrl().origin};`)).length).toBeGreaterThan(
      10,
    )
  })
})
