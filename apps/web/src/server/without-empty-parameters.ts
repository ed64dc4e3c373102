/**
 * The same address without its empty parameters, which a form leaves in it; null if there are none. So every list has
 * one address that can be shared.
 */
export function withoutEmptyParameters(address: URL): URL | null {
  const entries = [...address.searchParams]
  const said = entries.filter(([, value]) => value.trim() !== '')
  if (said.length === entries.length) return null
  const short = new URL(address)
  short.search = new URLSearchParams(said).toString()
  return short
}
