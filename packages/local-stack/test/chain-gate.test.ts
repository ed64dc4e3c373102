import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import getPort from 'get-port'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askNode } from '../src/chain/ask-node'
import { type LocalChain, startChain } from '../src/chain/start-chain'

const ORIGINS = ['http://127.0.0.1:3999', 'http://localhost:3999']
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'commonweight-gate-'))
let chain: LocalChain
let port: number
let nodeUrl = ''

beforeAll(async () => {
  port = await getPort()
  const genesisTime = Math.floor(Date.now() / 1000)
  const onSpawn = ({ rpcUrl }: { rpcUrl: string }) => {
    nodeUrl = rpcUrl
  }
  chain = await startChain({ dataDir, port, genesisTime, origins: ORIGINS, onSpawn, report: () => undefined })
})

afterAll(async () => {
  await chain.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Answer = { status: number | undefined; headers: Record<string, unknown>; body: string }

const MINE = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'evm_mine', params: [] })

/** Not by fetch, which does not let a test set the headers that browsers set. */
function send(headers: Record<string, string>, { method = 'POST', body = MINE } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }))
    })
    sent.once('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode, headers: response.headers, body: '' })
    })
    sent.once('error', reject)
    sent.end(method === 'POST' ? body : undefined)
  })
}

const JSON_TYPE = { 'content-type': 'application/json' }
const SOCKET = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
}
const height = async () => Number(await askNode<string>(chain.rpcUrl, 'eth_blockNumber'))

test.each(ORIGINS)('pages of the site (%s) may read and write, asking first as browsers do', async (origin) => {
  const asked = await send(
    { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    { method: 'OPTIONS' },
  )
  expect(asked.status).toBe(204)
  expect(asked.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'content-type',
  })
  const before = await height()
  const answer = await send({ ...JSON_TYPE, origin })
  expect(answer.headers['access-control-allow-origin']).toBe(origin)
  expect(await height()).toBe(before + 1)
})

test.each(['https://evil.example', 'null', 'http://127.0.0.1:3998', 'http://127.0.0.1:3999.evil.example'])(
  'pages of %s are refused: calls, calls that ask nobody first, and WebSockets',
  async (origin) => {
    const before = await height()
    const answers = await Promise.all([
      send({ ...JSON_TYPE, origin }),
      send({ 'content-type': 'text/plain', origin }),
      send({ origin, 'access-control-request-method': 'POST' }, { method: 'OPTIONS' }),
      send({ ...SOCKET, origin }, { method: 'GET' }),
    ])
    for (const { status, headers } of answers) {
      expect(status).toBe(403)
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
    expect(await height()).toBe(before)
  },
)

test('a page that took a name for this machine (DNS rebinding) is refused', async () => {
  const host = `evil.example:${port}`
  for (const headers of [
    { ...JSON_TYPE, host },
    { ...JSON_TYPE, host, origin: `http://${host}` },
    { ...SOCKET, host },
  ]) {
    expect((await send(headers, { method: 'upgrade' in headers ? 'GET' : 'POST' })).status).toBe(403)
  }
})

test('a wallet in the browser and programs, which name no origin, are let through, over WebSocket too', async () => {
  expect((await send({ ...JSON_TYPE, origin: 'chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn' })).status).toBe(200)
  expect((await send(JSON_TYPE)).status).toBe(200)
  expect((await send(SOCKET, { method: 'GET' })).status).toBe(101)
})

test('an answer of many megabytes and a request of one arrive whole', async () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'web3_sha3', params: [`0x${'ab'.repeat(500_000)}`] })
  expect((await send(JSON_TYPE, { body })).body).toMatch(/"result":"0x[0-9a-f]{64}"/)
  const state = await askNode<string>(chain.rpcUrl, 'anvil_dumpState')
  expect(state.length).toBeGreaterThan(1_000)
})

test.skipIf(process.platform === 'darwin')('the node itself is not at an address that a page could guess', async () => {
  expect(new URL(nodeUrl).hostname).toMatch(/^127\.(?!0\.0\.1$)\d+\.\d+\.\d+$/)
})

test('callers that break off do not end the gate', async () => {
  for (const headers of [JSON_TYPE, SOCKET]) {
    for (let times = 0; times < 20; times++) {
      const broken = request({
        host: '127.0.0.1',
        port,
        method: 'POST',
        headers: { ...headers, 'content-length': '900' },
      })
      broken.on('error', () => undefined)
      broken.write('{"jsonrpc"')
      await new Promise((resolve) => setImmediate(resolve))
      broken.destroy()
    }
  }
  expect((await send(JSON_TYPE)).status).toBe(200)
})

test('while the node is away the gate is closed too', async () => {
  const asked = askNode(chain.rpcUrl, 'anvil_dumpState').catch(() => undefined)
  process.kill(chain.service.identity.pid, 'SIGKILL')
  await asked
  expect(await chain.ended).toBe('signal SIGKILL')
  await expect(askNode(chain.rpcUrl, 'eth_blockNumber')).rejects.toThrow('fetch failed')
})
