/**
 * The same address without the parameters that say nothing, which a form's empty fields leave in it; null where there
 * are none. So every list has one address, which can be shared.
 */
export function withoutEmptyParameters(address: URL): URL | null {
  const entries = [...address.searchParams]
  const said = entries.filter(([, value]) => value.trim() !== '')
  if (said.length === entries.length) return null
  const short = new URL(address)
  short.search = new URLSearchParams(said).toString()
  return short
}
