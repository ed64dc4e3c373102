import { visibleText } from '@commonweight/domain/text/visible-text'
import type { Element, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { guardLinks } from './guard-links'
import { isTooMuchMarkdown } from './markdown-work'
import { plainTree } from './plain-tree'
import { story } from './words'

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>

/** What stories may contain. No images: they would tell other hosts who reads; links open what they show. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input', 'h1'].includes(name),
  ),
  protocols: { href: ['http', 'https', 'ipfs'] },
  clobberPrefix: 'story-',
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: '' })
  .use(() => lowerHeadings)
  .use(() => imagesToLinks)
  .use(rehypeSanitize, schema)
  .use(() => guardLinks)
  .use(() => (tree: Root) => showHidden(tree))

/** Limits of the parsed tree: no browser nests deeper, and no story has more parts. */
const MOST = { nodes: 15_000, depth: 100 }

/**
 * The HTML tree of a Markdown text, without anything that could run, load or pretend to be part of the page. A text
 * that is too much work, or that cannot be parsed, comes back as plain text. Takes less than a second for any text and
 * never throws.
 */
export function sanitisedTree(markdown: string): Root {
  if (isTooMuchMarkdown(markdown)) return plainTree(markdown)
  try {
    const tree = processor.runSync(processor.parse(markdown))
    return sizeOf(tree) <= MOST.nodes ? tree : plainTree(markdown)
  } catch {
    // A parser that gives up (no stack left, a fault of its own) is no reason to show nothing.
    return plainTree(markdown)
  }
}

/** Number of nodes; infinite where they nest too deep. */
function sizeOf(node: Root | Element, depth = 0): number {
  if (depth > MOST.depth) return Number.POSITIVE_INFINITY
  return node.children.reduce((sum, child) => sum + (child.type === 'element' ? sizeOf(child, depth + 1) : 1), 1)
}

/** A page has one h1 and names its sections with h2: a story's headings begin at h3 and skip no level. */
function lowerHeadings(tree: Root): void {
  const headings: Element[] = []
  visit(tree, (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element)
  })
  const levels = [...new Set(headings.map(({ tagName }) => tagName))].sort()
  let deepest = 2
  for (const heading of headings) {
    const wanted = Math.min(6, 3 + levels.indexOf(heading.tagName))
    deepest = Math.min(wanted, deepest + 1)
    heading.tagName = `h${deepest}`
  }
}

function imagesToLinks(tree: Root): void {
  visit(tree, (element) => {
    if (element.tagName !== 'img') return
    const { src, alt } = element.properties
    element.tagName = 'a'
    element.properties = { href: src }
    element.children = [{ type: 'text', value: story.image(String(alt || src)) }]
  })
}

/** Characters that turn other text around are put into words; in code every one that does not show. */
function showHidden(node: Root | Element, isCode = false): void {
  for (const child of node.children) {
    if (child.type === 'text') child.value = visibleText(child.value, isCode ? 'code' : 'prose')
    if (child.type !== 'element') continue
    const { title } = child.properties
    if (typeof title === 'string') child.properties.title = visibleText(title)
    showHidden(child, isCode || child.tagName === 'code')
  }
}

function visit(node: Root | Element, change: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    change(child)
    visit(child, change)
  }
}
