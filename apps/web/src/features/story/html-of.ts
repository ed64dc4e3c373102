import type { Element, Properties, Root } from 'hast'

/** The attributes that sanitised trees may carry, as HTML writes them. */
const ATTRIBUTES = new Map([
  ...['href', 'title', 'rel', 'id', 'dir', 'align', 'start', 'lang'].map((name) => [name, name] as const),
  ...([
    ['className', 'class'],
    ['ariaLabel', 'aria-label'],
    ['ariaDescribedBy', 'aria-describedby'],
    ['dataFootnotes', 'data-footnotes'],
    ['dataFootnoteRef', 'data-footnote-ref'],
    ['dataFootnoteBackref', 'data-footnote-backref'],
  ] as const),
])
const VOID = new Set(['br', 'hr'])
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/**
 * A sanitised tree as HTML, which a page includes without further work. Writes known attributes only, and no nodes
 * except elements and text.
 */
export function htmlOf(tree: Root): string {
  const parts: string[] = []
  write(tree, parts)
  return parts.join('')
}

function write(node: Root | Element, parts: string[]): void {
  for (const child of node.children) {
    if (child.type === 'text') parts.push(escaped(child.value))
    if (child.type !== 'element') continue
    parts.push('<', child.tagName, ...attributesOf(child.properties), VOID.has(child.tagName) ? '/>' : '>')
    if (VOID.has(child.tagName)) continue
    write(child, parts)
    parts.push('</', child.tagName, '>')
  }
}

function attributesOf(properties: Properties): string[] {
  return Object.entries(properties).flatMap(([property, value]) => {
    const name = ATTRIBUTES.get(property)
    if (name === undefined || value === undefined || value === null || value === false) return []
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    return [` ${name}="${escaped(text)}"`]
  })
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '')
}
