import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createOutsideFetch, isPublicAddress, type OutsideLimits } from './outside-fetch'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const LIMITS: OutsideLimits = { hosts: [], ownOrigins: [], maxRequests: 10, maxBytes: 1_000, timeoutMs: 2_000 }
const outside = (limits: Partial<OutsideLimits>) => createOutsideFetch({ ...LIMITS, ...limits })
const WHOLE = { maxBytes: 1_000 }

describe('createOutsideFetch', () => {
  test('answers with bytes, and counts them', async () => {
    const origin = await serve((_, response) => response.end('hello'))
    const { get, used } = outside({ ownOrigins: [origin] })
    const { status, bytes } = await get(`${origin}/a`, WHOLE)
    expect([status, new TextDecoder().decode(bytes), used]).toEqual([200, 'hello', { requests: 1, bytes: 5 }])
  })

  test.each([
    'http://hub.example.org/',
    'https://hub.example.org:8443/',
    'https://name@hub.example.org/',
    'https://hub.example.org.evil.example/',
    'https://evilhub.example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'ftp://hub.example.org/',
    'file:///etc/passwd',
    'no address',
  ])('%s is not asked', async (url) => {
    const { get, used } = outside({ hosts: ['hub.example.org', '.files.example.org'] })
    await expect(get(url, WHOLE)).rejects.toThrow(/not one of the hosts|an invalid address/)
    expect(used.bytes).toBe(0)
  })

  test('a name on the list that leads to a private address is not asked', async () => {
    await expect(outside({ hosts: ['localhost'] }).get('https://localhost/', WHOLE)).rejects.toThrow(
      'is not a public address',
    )
  })

  test('each redirect is checked, and none beyond a few is followed', async () => {
    const hidden = await serve((_, response) => response.end('secret'))
    const origin = await serve((request, response) => {
      const location = request.url === '/hidden' ? `${hidden}/` : '/again'
      response.writeHead(302, { location }).end()
    })
    const { get, used } = outside({ ownOrigins: [origin] })
    await expect(get(`${origin}/hidden`, WHOLE)).rejects.toThrow('not one of the hosts')
    await expect(get(`${origin}/again`, WHOLE)).rejects.toThrow('redirects more than 5 times')
    expect(used.requests).toBe(7)
    await expect(outside({ ownOrigins: [origin], maxRequests: 3 }).get(`${origin}/again`, WHOLE)).rejects.toThrow(
      'More than 3 requests',
    )
  })

  test('nothing of the caller is sent along', async () => {
    const seen: string[] = []
    const origin = await serve((request, response) => {
      seen.push(...Object.keys(request.headers))
      response.end()
    })
    await outside({ ownOrigins: [origin] }).get(`${origin}/`, WHOLE)
    expect(seen.sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent'])
  })

  test('too many bytes end the request, of one answer and of all together', async () => {
    const origin = await serve((_, response) => response.end('x'.repeat(600)))
    const { get } = outside({ ownOrigins: [origin] })
    await expect(get(`${origin}/`, { maxBytes: 599 })).rejects.toThrow('more than 599 bytes')
    await get(`${origin}/`, WHOLE)
    await expect(get(`${origin}/`, WHOLE)).rejects.toThrow('more than 400 bytes')
  })

  test('an answer that never ends, or ends early, is an error', async () => {
    const slow = await serve((_, response) => response.writeHead(200, { 'content-length': '10' }).write('x'))
    await expect(outside({ ownOrigins: [slow], timeoutMs: 200 }).get(`${slow}/`, WHOLE)).rejects.toThrow('in time')
    const cut = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('x')
      setTimeout(() => response.destroy(), 50)
    })
    await expect(outside({ ownOrigins: [cut] }).get(`${cut}/`, WHOLE)).rejects.toThrow(/early|reached/)
  })

  test('a part that is another than the one asked for, or all of the file, is refused', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/all') response.end('x')
      else response.writeHead(206, { 'content-range': 'bytes 5-9/10' }).end('xxxxx')
    })
    const { get } = outside({ ownOrigins: [origin] })
    const part = { ...WHOLE, first: 0, last: 4 }
    await expect(get(`${origin}/all`, part)).rejects.toThrow('does not answer with a part')
    await expect(get(`${origin}/other`, part)).rejects.toThrow('another part')
    expect((await get(`${origin}/other`, { ...part, first: 5, last: 9 })).bytes.length).toBe(5)
  })
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', true],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['no address', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})
