import { isWebAddress } from '@commonweight/domain/text/web-address'
import type { Element, ElementContent, Root } from 'hast'
import { goesTo } from '../../format/goes-to'
import { links as copy } from '../../format/words'

const PREFIX = 'story-'

/**
 * Keeps links that are absolute or lead to a place on this page. Others become their text, because a browser completes
 * //host and similar texts to an address that nobody wrote. If a link’s text shows another address than its own, the
 * page adds where it goes.
 */
export function guardLinks(tree: Root): void {
  guard(tree, idsOf(tree, new Set()))
}

function guard(parent: Root | Element, ids: ReadonlySet<string>): void {
  const guarded: (typeof parent.children)[number][] = []
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'element') guard(child, ids)
    if (child.type !== 'element' || child.tagName !== 'a') guarded.push(child)
    else guarded.push(...guardLink(child, besides(parent.children, index), ids))
  }
  parent.children = guarded as ElementContent[]
}

/** @param text The link's own, with the text that touches it. */
function guardLink(link: Element, text: string, ids: ReadonlySet<string>): ElementContent[] {
  const href = addressOf(link.properties.href, ids)
  if (href === null) return link.children
  link.properties.href = href
  if (href.startsWith('#')) {
    // The links between a footnote and its place.
    if (ids.has(href.slice(1))) return [link]
  } else link.properties.rel = ['nofollow', 'ugc', 'noopener', 'noreferrer']
  const where = goesTo(text, href)
  return where === null ? [link] : [link, { type: 'text', value: ` ${copy.goesTo(where)}` }]
}

function addressOf(href: unknown, ids: ReadonlySet<string>): string | null {
  if (typeof href !== 'string') return null
  if (href.startsWith('#')) return ids.has(PREFIX + href.slice(1)) ? `#${PREFIX}${href.slice(1)}` : href
  return isWebAddress(href) || /^ipfs:\/\/[a-z0-9][^\s\\@]*$/i.test(href) ? href : null
}

/** "bank.[example](https://evil.example)" reads as one address. */
function besides(siblings: (Root | Element)['children'], index: number): string {
  const [before, link, after] = [siblings[index - 1], siblings[index], siblings[index + 1]]
  const start = before?.type === 'text' ? (/\S{0,200}$/.exec(before.value.slice(-200))?.[0] ?? '') : ''
  const end = after?.type === 'text' ? (/^\S{0,200}/.exec(after.value)?.[0] ?? '') : ''
  return start + (link ? textOf(link) : '') + end
}

function textOf(node: (Root | Element)['children'][number]): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function idsOf(node: Root | Element, found: Set<string>): ReadonlySet<string> {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (typeof child.properties.id === 'string') found.add(child.properties.id)
    idsOf(child, found)
  }
  return found
}
