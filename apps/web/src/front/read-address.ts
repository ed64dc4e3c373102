/** A request's address, read without believing it. */
export type Address = {
  /** As it was sent, percent-encoded; begins with one "/". */
  path: string
  parameters: URLSearchParams
  /** The whole, from the path on. */
  text: string
}

const MAX_PATH_LENGTH = 1_000

/** @returns Undefined if it is not well formed: bad percent encoding, NUL, steps up, too long, not this site's form. */
export function readAddress(url: string | undefined): Address | undefined {
  if (!url) return undefined
  // A client may send the whole address (RFC 9112, 3.2.2); whose it is does not matter here.
  const text = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const [path = '', ...rest] = text.split('?')
  if (!path.startsWith('/') || path.length > MAX_PATH_LENGTH || /[\\\s]/.test(path)) return undefined
  try {
    const segments = path.split('/').map(decodeURIComponent)
    if (segments.some((segment) => segment === '.' || segment === '..' || /[/\\\0]/.test(segment))) return undefined
  } catch {
    return undefined
  }
  return { path, parameters: new URLSearchParams(rest.join('?')), text }
}

/** The one address of what has several: without "/" at its end, and without parameters that say nothing. */
export function betterAddress({ path, parameters }: Address): string | undefined {
  // One "/" in front: two would name another site.
  const short = path === '/' ? path : `/${path.replace(/^\/+|\/+$/g, '')}`
  const entries = [...parameters]
  const said = entries.filter(([, value]) => value.trim() !== '')
  if (short === path && said.length === entries.length) return undefined
  const search = new URLSearchParams(said).toString()
  return search === '' ? short : `${short}?${search}`
}
