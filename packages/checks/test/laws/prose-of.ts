import ts from 'typescript'

/** In Solidity, Prisma and SQL: comments of both kinds, and strings. */
const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/.*|--.*|"(?:\\.|[^"\\\n])*"/g
/** In Markdown: blocks and spans of code, and the targets of links. */
const CODE_OR_TARGET = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`|\]\([^)\n]*\)/gm

const blank = (text: string) => text.replace(/[^\n]/g, ' ')

/**
 * What a person reads of a file (documents, comments, texts of the code) at its place; everything else is blanks.
 *
 * @param file Its name, whose ending says which language the text is in.
 */
export function proseOf(file: string, text: string): string {
  if (/\.(md|tree)$/.test(file)) return text.replace(CODE_OR_TARGET, blank)
  if (/\.(tsx?|mjs)$/.test(file)) return only(text, rangesOfTypeScript(file, text))
  return only(
    text,
    [...text.matchAll(COMMENT_OR_STRING)].map(({ index, 0: found }) => [index, index + found.length]),
  )
}

type Range = readonly [from: number, to: number]

function only(text: string, ranges: readonly Range[]): string {
  const kept = [...blank(text)]
  for (const [from, to] of ranges) for (let at = from; at < to; at += 1) kept[at] = text[at] ?? ''
  return kept.join('')
}

function rangesOfTypeScript(file: string, text: string): Range[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const ranges: Range[] = []
  const visit = (node: ts.Node): void => {
    if (isText(node)) ranges.push([node.getStart(source), node.end])
    if (!ts.isJsxText(node)) {
      const comments = [
        ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
      ]
      ranges.push(...comments.map(({ pos, end }) => [pos, end] as const))
    }
    for (const child of node.getChildren(source)) if (!isJsDoc(child)) visit(child)
  }
  visit(source)
  return ranges
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node)
  )
}

/** Comments are taken as text, so their parts need not be visited. */
function isJsDoc({ kind }: ts.Node): boolean {
  return kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode
}
