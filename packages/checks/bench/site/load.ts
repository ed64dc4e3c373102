import { Agent, get } from 'node:http'

/** What a number of connections got that ask again as soon as they have their answer. */
export type Load = { perSecond: number; p50: number; p975: number; failed: number; bytes: number }

type LoadParameters = { url: string; connections: number; seconds: number; caller: () => string }

/** Asks with gzip, from one address each time that `caller` says. Run it in a process apart from the site. */
export async function load({ url, connections, seconds, caller }: LoadParameters): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const times: number[] = []
  let failed = 0
  let bytes = 0
  const began = performance.now()
  const one = (): Promise<void> =>
    new Promise((resolve) => {
      const asked = performance.now()
      const headers = { 'accept-encoding': 'gzip', 'x-forwarded-for': caller() }
      get(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) failed += 1
        answer.on('data', (part: Buffer) => (bytes += part.length))
        answer.on('end', () => {
          times.push(performance.now() - asked)
          resolve()
        })
      }).on('error', () => {
        failed += 1
        resolve()
      })
    })
  const loops = Array.from({ length: connections }, async () => {
    while (performance.now() - began < seconds * 1_000) await one()
  })
  await Promise.all(loops)
  const spent = (performance.now() - began) / 1_000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { perSecond: times.length / spent, p50: at(0.5), p975: at(0.975), failed, bytes: bytes / times.length }
}

/** An address of its own for each number, so that no limit for one network is what is measured. */
export function callerNumber(number: number): string {
  return `198.${18 + ((number >> 16) & 1)}.${(number >> 8) & 255}.${number & 255}`
}
