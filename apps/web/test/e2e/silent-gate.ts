import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type SilentGate = {
  port: number
  /** From now on connections are accepted, and nothing passes in either direction; `false` ends that. */
  silence(isSilent: boolean): void
  stop(): Promise<void>
}

/** A TCP port that leads to another, until it falls silent: as a server that hangs, or a network that loses packets. */
export async function startSilentGate(host: string, port: number): Promise<SilentGate> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isSilent = false
  const server = createServer((near) => {
    const far = connect(port, host)
    const pair = [near, far] as const
    pairs.add(pair)
    near.pipe(far)
    far.pipe(near)
    if (isSilent) for (const socket of pair) socket.pause()
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        pairs.delete(pair)
        for (const one of pair) one.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    silence(value) {
      isSilent = value
      for (const socket of [...pairs].flat()) value ? socket.pause() : socket.resume()
    },
    async stop() {
      for (const socket of [...pairs].flat()) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
