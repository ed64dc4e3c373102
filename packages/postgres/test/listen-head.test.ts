import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { writeHeadNotice } from '@commonweight/domain/head-notice'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenHead } from '../src/listen-head'

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client

beforeAll(async () => {
  server = await scratchPostgres()
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create table head (block_number bigint, block_time bigint)')
})
afterAll(async () => {
  await client?.end()
  await server?.remove()
})

test('a connection that hangs is given up, and listening continues on another', async () => {
  const sockets: Socket[] = []
  const gate = createServer((near) => {
    const far = connect(server.port, '127.0.0.1')
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    sockets.push(near, far)
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  const url = Object.assign(new URL(server.url), { port: (gate.address() as AddressInfo).port }).href
  const seen: bigint[] = []
  const listening = await listenHead({ url, onHead: ({ blockNumber }) => seen.push(blockNumber) })
  try {
    const notice = async (block: number) => {
      await client.query("select pg_notify('head', $1)", [
        writeHeadNotice({ blockNumber: BigInt(block), touched: null }),
      ])
      return seen.includes(BigInt(block))
    }
    await expect.poll(() => notice(41)).toBe(true)
    for (const socket of sockets) socket.pause()
    await expect.poll(() => notice(42), { timeout: 30_000 }).toBe(true)
  } finally {
    await listening.close()
    for (const socket of sockets) socket.destroy()
    gate.close()
  }
})

test('a server that accepts connections and says nothing is an error at once', async () => {
  const sockets: Socket[] = []
  const silent = createServer((socket) => sockets.push(socket))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  const from = performance.now()
  await expect(listenHead({ url: `postgresql://me@127.0.0.1:${port}/site`, onHead: () => undefined })).rejects.toThrow()
  expect(performance.now() - from).toBeLessThan(3_000)
  for (const socket of sockets) socket.destroy()
  silent.close()
})
