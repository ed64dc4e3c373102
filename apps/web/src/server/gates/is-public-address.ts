import { BlockList, isIP } from 'node:net'

/** What the Internet routes to no single server of a stranger (RFC 6890 and its successors). */
const RESERVED_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** Of the one block that is routed (2000::/3): tunnels, which may lead to reserved addresses, and documentation. */
const RESERVED_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const reserved = new BlockList()
for (const [net, prefix] of RESERVED_4) reserved.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of RESERVED_6) reserved.addSubnet(net, prefix, 'ipv6')
const routed6 = new BlockList()
routed6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address belongs to the public Internet: not private, not this machine, not reserved. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !reserved.check(address, 'ipv4')
  return version === 6 && routed6.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}
