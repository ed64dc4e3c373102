import { links as copy } from './words'

/** What people take for an address: with a scheme, a dotted name that ends in letters, four numbers; with its path. */
const ADDRESS =
  /(?:[a-z][a-z\d+.-]*:[/\\]{2}([^\s/\\?#]+)|(?<![\p{L}\p{N}\p{M}_-])((?:(?:[\p{L}\p{N}\p{M}_-]+\.)+(?:xn--[\w-]+|[\p{L}\p{M}]{2,})|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?))([/?#]\S*)?/giu
/** Dots that a browser takes for the dot of a host. */
const DOTS = /[\u3002\uff0e\uff61\u2024]/g
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Longer texts are not read through; the page says where they go. */
const MAX_TEXT = 500

/**
 * Where a link goes, if its text shows another address, or one that people cannot recognise (letters of other scripts
 * that look like Latin ones are written as xn--...); null if there is nothing to add.
 * @param text As people see it.
 * @param href An absolute address, or # and a place on this page.
 */
export function goesTo(text: string, href: string): string | null {
  const target = href.startsWith('#') ? null : targetOf(href)
  const where = target ? target.name : copy.thisPage
  if (text.length > MAX_TEXT) return where
  const shown = addressesIn(text)
  if (shown.some((address) => !target || !leadsTo(address, target))) return where
  const isDisguised = target?.host.includes('xn--') && !text.includes(target.host)
  return isDisguised ? where : null
}

type Address = { host: string; path: string }
type Target = Address & { name: string }

function targetOf(href: string): Target | null {
  if (!URL.canParse(href)) return null
  const { protocol, host, pathname, search, hash } = new URL(href)
  const path = decoded(`${pathname}${search}${hash}`)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return { host: plainHost(host), path, name: isWeb ? host : `${protocol}//${host}` }
}

function addressesIn(text: string): Address[] {
  const legible = text.normalize('NFKC').replace(HIDDEN, '').replace(DOTS, '.')
  return [...legible.matchAll(ADDRESS)].map(([, withScheme, bare, path = '']) => ({
    host: asciiHost(withScheme ?? bare ?? ''),
    path: decoded(path.replace(/[.,;:!?)\]}'"…]+$/, '')),
  }))
}

/** The same host, and the path that is shown or one below it. */
function leadsTo({ host, path }: Address, target: Target): boolean {
  if (host !== target.host) return false
  const shown = path.replace(/\/+$/, '')
  return target.path === path || shown === '' || (target.path.startsWith(shown) && /^[/?#]/.test(rest(target, shown)))
}

function rest({ path }: Target, shown: string): string {
  return path.slice(shown.length) || '/'
}

function asciiHost(name: string): string {
  return plainHost(URL.canParse(`http://${name}`) ? hostWithUser(new URL(`http://${name}`)) : name)
}

/** With a name before its host an address is never what it seems. */
function hostWithUser({ username, password, host }: URL): string {
  return username || password ? `${username}@${host}` : host
}

function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
}

function decoded(path: string): string {
  try {
    return decodeURI(path).toLowerCase()
  } catch {
    return path.toLowerCase()
  }
}
