import { isIPv4 } from 'node:net'
import { ipv6Network, ipv6Parts } from './ipv6'

/** The networks that a caller's own lies in: what one customer of a provider usually has, and what one provider has. */
export type NetworksAround = { region: string; site: string }

/** @param caller As `callerAddress` names it: IPv4 gives /16 and /24, IPv6 /32 and /48. */
export function networksAround(caller: string): NetworksAround {
  if (isIPv4(caller)) {
    const [a, b, c] = caller.split('.')
    return { region: `${a}.${b}.0.0/16`, site: `${a}.${b}.${c}.0/24` }
  }
  const address = /^(.+)\/64$/.exec(caller)?.[1]
  if (address === undefined) return { region: caller, site: caller }
  const parts = ipv6Parts(address)
  return { region: ipv6Network(parts, 32), site: ipv6Network(parts, 48) }
}
