import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { guardConnections } from './guard-connections'

let server: Server
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

async function guarded(trustedProxies: number): Promise<number> {
  server = createServer((_, response) => response.end('answered'))
  guardConnections(server, trustedProxies)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', reject)
    sockets.push(socket)
  })
}

const textAfter = (socket: Socket, sent: string) =>
  new Promise<string>((resolve) => {
    let text = ''
    socket.on('data', (data) => (text += data.toString()))
    socket.once('close', () => resolve(text))
    socket.write(sent)
  })

test('one caller has at most 400 connections, and a place again when one ends', async () => {
  const port = await guarded(0)
  for (let i = 0; i < 400; i++) await open(port)
  const refused = await open(port)
  await new Promise((resolve) => refused.once('close', resolve))
  const [first] = sockets
  first?.destroy()
  await expect.poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(399)
  const text = await textAfter(await open(port), 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect(text).toContain('answered')
})

test('what is not HTTP gets 400 with the security headers, and nothing of it back', async () => {
  const text = await textAfter(await open(await guarded(1)), '<script>alert(1)</script>\r\n\r\n')
  expect(text).toMatch(/^HTTP\/1\.1 400 /)
  expect(text).toContain('x-content-type-options: nosniff')
  expect(text).not.toContain('script>')
})

test('an expectation that nobody knows is passed over', async () => {
  const request = 'GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n'
  expect(await textAfter(await open(await guarded(1)), request)).toContain('answered')
})
