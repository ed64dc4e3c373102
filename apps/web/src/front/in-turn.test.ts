import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { startFront, stopFronts } from './test/start-front'

afterEach(stopFronts)

describe('one connection', () => {
  const pipeline = (origin: string, requests: readonly string[]) => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname)
    socket.write(requests.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
    return socket
  }
  const textFrom = (socket: ReturnType<typeof connect>) =>
    new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (data) => (text += data.toString('latin1')))
      socket.once('close', () => resolve(text))
    })

  test('that sends several requests at once gets their answers in order', async () => {
    const { origin } = await startFront()
    const socket = pipeline(origin, ['/rounds', '/security', '/nothing'])
    setTimeout(() => socket.end(), 500)
    const text = await textFrom(socket)
    expect(text.match(/HTTP\/1\.1 \d+/g)).toHaveLength(3)
    expect(text.indexOf('/rounds 1')).toBeLessThan(text.indexOf('/security 2'))
  })

  test('holds one event stream, and leaves none when it ends', async () => {
    const { origin, front } = await startFront()
    const socket = pipeline(origin, ['/api/events', '/api/events', '/api/events', '/ipfs/a'])
    await expect.poll(() => front.openStreams).toBe(1)
    socket.destroy()
    await expect.poll(() => front.openStreams).toBe(0)
  })

  test('that sends without end is cut, and keeps nothing from others', async () => {
    const { origin, renders } = await startFront()
    const socket = pipeline(origin, ['/api/events', ...Array.from({ length: 300 }, (_, at) => `/ipfs/${at}`)])
    await textFrom(socket)
    expect(renders).toEqual([])
    expect((await fetch(`${origin}/`)).status).toBe(200)
  })
})
