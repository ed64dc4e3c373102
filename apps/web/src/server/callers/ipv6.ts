/** The eight parts of an IPv6 address without zone, in hexadecimal without leading zeros. */
export function ipv6Parts(address: string): string[] {
  const [head = '', tail = ''] = compressed(address).split('::')
  const partsOf = (half: string) => half.split(':').filter((part) => part !== '')
  const [first, last] = [partsOf(head), partsOf(tail)]
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
}

/** The network of these first bits, like `2001:db8::/32`; `bits` is a multiple of 16 and at most 112. */
export function ipv6Network(parts: readonly string[], bits: number): string {
  return `${compressed(`${parts.slice(0, bits / 16).join(':')}::`)}/${bits}`
}

/** As URLs have it: compressed, in lower case, without dots. */
function compressed(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1)
}
