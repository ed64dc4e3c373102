import { isIPv4, isIPv6 } from 'node:net'
import { ipv6Network, ipv6Parts } from './ipv6'

export type CallerAddressParameters = {
  /** Of the connection; undefined once its other end has closed it. */
  remoteAddress: string | undefined
  /** The header X-Forwarded-For: one text, or one for each time that it was sent. */
  forwardedFor: string | readonly string[] | null | undefined
  /** How many proxies of this site's operator a request passes, each of which adds the address that it saw. */
  trustedProxies: number
}

/** Longer text is no address, with port, brackets and zone. */
const MAX_ENTRY_LENGTH = 100

/** Callers whose connection is gone. They receive no answer, so sharing this name costs nobody anything. */
const GONE = 'gone'

/**
 * The network that a request comes from, in one spelling: an IPv4 address, or an IPv6 network of 64 bits, which one
 * person usually has alone. With n trusted proxies it is the n-th address from the right of X-Forwarded-For; callers
 * write what stands further left. If that address is missing or invalid, the next one to the right counts, and last the
 * connection's own.
 */
export function callerAddress({ remoteAddress, forwardedFor, trustedProxies }: CallerAddressParameters): string {
  const seen = lastEntries(forwardedFor, trustedProxies)
  for (const entry of seen.reverse()) {
    const network = networkOf(entry)
    if (network !== undefined) return network
  }
  return networkOf(remoteAddress ?? '') ?? GONE
}

/** The last entries of a header, at most `count`, from the right. */
function lastEntries(header: CallerAddressParameters['forwardedFor'], count: number): string[] {
  const text = typeof header === 'string' ? header : (header ?? []).join(',')
  const entries: string[] = []
  let end = text.length
  while (entries.length < count && end >= 0) {
    const comma = end === 0 ? -1 : text.lastIndexOf(',', end - 1)
    entries.push(text.slice(comma + 1, end))
    end = comma
  }
  return entries
}

/** `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::1`, `[2001:db8::1]:4711`, `fe80::1%eth0`, also in quotes. */
function networkOf(entry: string): string | undefined {
  if (entry.length > MAX_ENTRY_LENGTH) return undefined
  const text = entry.trim().replace(/^"(.*)"$/, '$1')
  const bare = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text
  if (isIPv4(bare)) return bare
  const address = bare.replace(/%.*$/, '')
  return isIPv6(address) ? networkOfIPv6(address) : undefined
}

function networkOfIPv6(address: string): string {
  const parts = ipv6Parts(address)
  // IPv4 callers of a server that listens on IPv6 (::ffff:0:0/96), and of one that has only IPv6 (64:ff9b::/96).
  const prefix = parts.slice(0, 6).join(':')
  if (prefix === '0:0:0:0:0:ffff' || prefix === '64:ff9b:0:0:0:0') return lastFourBytes(parts)
  return ipv6Network(parts, 64)
}

function lastFourBytes(parts: readonly string[]): string {
  return parts
    .slice(6)
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 255])
    .join('.')
}
