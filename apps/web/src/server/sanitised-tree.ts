import type { Element, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

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
  .use(remarkRehype)
  .use(() => lowerHeadings)
  .use(() => imagesToLinks)
  .use(rehypeSanitize, schema)
  .use(() => guardLinks)

/** The HTML tree of a Markdown text with everything removed that could run, load or pretend to be part of the page. */
export function sanitisedTree(markdown: string): Root {
  return processor.runSync(processor.parse(markdown))
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
    element.children = [{ type: 'text', value: `Image: ${alt || String(src)}` }]
  })
}

function guardLinks(tree: Root): void {
  visit(tree, (element) => {
    if (element.tagName === 'a') element.properties.rel = ['nofollow', 'ugc', 'noopener', 'noreferrer']
  })
}

function visit(node: Root | Element, change: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    change(child)
    visit(child, change)
  }
}
