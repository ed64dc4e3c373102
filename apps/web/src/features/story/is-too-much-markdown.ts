import { markdownWork } from './markdown-work'

/**
 * What a text may ask for at most; more than any story needs, and rendered within about a fifth of a second: 20,000
 * characters of headings, lists, code, tables of 1,000 cells and links stay below each.
 */
const MOST = { characters: 20_000, depth: 20, cells: 2_000, links: 1_000, work: 200_000 }

/** Whether laying out a text of Markdown is refused; tells in time that grows with its length alone. */
export function isTooMuchMarkdown(text: string): boolean {
  if (text.length > MOST.characters) return true
  const { depth, cells, links, work } = markdownWork(text)
  return depth > MOST.depth || cells > MOST.cells || links > MOST.links || work > MOST.work
}
