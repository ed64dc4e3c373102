import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { postOutside } from './post-outside'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(listener: RequestListener): Promise<{ url: URL; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/voucher`), asked }
}

const limits = { body: { account: '0x1' }, timeoutMs: 1_000, maxBytes: 1_000 }
const local = { ...limits, mayBeLocal: true }
const strict = { ...limits, mayBeLocal: false }

test('the body arrives as JSON, and the answer comes back', async () => {
  const { url } = await serve((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => response.writeHead(403).end(`${request.method} ${request.headers['content-type']} ${text}`))
  })
  const text = 'POST application/json {"account":"0x1"}'
  expect(await postOutside(url, local)).toEqual({ status: 403, text })
})

describe('nothing is sent to an address that is not public', () => {
  test('written as a number', async () => {
    const { url, asked } = await serve((_, response) => response.end('{}'))
    await expect(postOutside(url, strict)).rejects.toThrow('127.0.0.1 is not a public address')
    for (const host of ['[::1]', '[::ffff:7f00:1]', '2130706433', '0x7f.1', '169.254.169.254', '10.0.0.1']) {
      await expect(postOutside(new URL(`https://${host}/`), strict)).rejects.toThrow('not a public address')
    }
    expect(asked).toEqual([])
  })

  test('behind a name, also if only one of the name’s addresses is such', async () => {
    const { url, asked } = await serve((_, response) => response.end('{}'))
    const named = new URL(url)
    named.hostname = 'issuer.example'
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '10.0.0.1'], ['2606:4700::1', '::1'], []]) {
      const resolveHost: Parameters<typeof postOutside>[1]['resolveHost'] = (_host, _options, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
      await expect(postOutside(named, { ...strict, resolveHost })).rejects.toThrow('not a public address')
    }
    expect(asked).toEqual([])
    const resolveHost: Parameters<typeof postOutside>[1]['resolveHost'] = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }])
    expect(await postOutside(named, { ...local, resolveHost }), 'the guard is what refuses').toMatchObject({
      text: '{}',
    })
  })

  test('that a server sends on to', async () => {
    const other = await serve((_, response) => response.end('{}'))
    const { url } = await serve((_, response) => response.writeHead(307, { location: other.url.href }).end())
    await expect(postOutside(url, local)).rejects.toThrow('sends elsewhere')
    expect(other.asked).toEqual([])
  })
})

describe('an answer', () => {
  test('that is too long is not read to its end', async () => {
    const { url } = await serve((_, response) => response.end('x'.repeat(1_001)))
    await expect(postOutside(url, local)).rejects.toThrow('more than 1000 bytes')
  })

  test('that does not come, or does not end, is not waited for', async () => {
    const silent = await serve(() => undefined)
    const dripping = await serve((_, response) => {
      const drip = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(drip))
    })
    const startedAt = performance.now()
    await expect(postOutside(silent.url, local)).rejects.toThrow('no answer within 1000 ms')
    await expect(postOutside(dripping.url, local)).rejects.toThrow('no answer within 1000 ms')
    expect(performance.now() - startedAt).toBeLessThan(4_000)
  })

  test('from nobody is an error', async () => {
    await expect(postOutside(new URL('http://127.0.0.1:9/'), local)).rejects.toThrow('cannot be reached')
  })
})
