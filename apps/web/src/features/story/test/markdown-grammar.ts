import fc from 'fast-check'

/** Beginnings, ends and separators of all that Markdown has, with what makes parsers look further. */
const PIECES = [
  'a',
  'b c',
  'ä',
  '0',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '    ',
  '\r',
  '\r\n',
  '\\',
  '\\*',
  '\0',
  '\u00a0',
  '\u202e',
  '👩\u200d👧',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '```',
  '```\n',
  '~~~\n',
  '*a',
  'a*',
  '_a*',
  '**a',
  '*a**b',
  '[',
  ']',
  '![',
  '](',
  '](b',
  '](b)',
  '](<b',
  '](b "',
  '[a]',
  '[a][b]',
  '[]',
  '[a]: ',
  '[a]: b\n',
  '[a]: <b>\n',
  '[a]: b "t"\n',
  '[^a]',
  '[^a]: ',
  '[^a]: b\n',
  '[ ] ',
  '[x] ',
  '(',
  ')',
  '"',
  "'",
  '!',
  '.',
  ',',
  ':',
  ';',
  '?',
  '=',
  '#',
  '# ',
  '## a\n',
  ' #\n',
  '<',
  '>',
  '<a',
  '<a ',
  '<a b="',
  "<a b='",
  '<a>',
  '</a>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!A',
  '<![CDATA[',
  ']]>',
  '<div>\n',
  '<script>\n',
  'http://',
  'https://a.b',
  'http://a.b/',
  'www.',
  'www.a.b',
  'a@b.c',
  '@',
  'mailto:a@b',
  'xmpp:a@b/',
  '<http://a>',
  '<a@b.c>',
  '&',
  '&amp;',
  '&#x41;',
  '> ',
  '>',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '2) ',
  '-\n',
  '1.\n',
  '- a\n',
  '> a\n',
  '   - ',
  '---\n',
  '***\n',
  '===\n',
  'a\n-\n',
  'a\n=\n',
  '  \n',
  '\\\n',
  '|',
  '|a',
  '|-',
  '|:-:',
  '|a|b|\n',
  '|-|-|\n',
  '|a\n|-\n',
  'a|b\n-|-\n',
  '|a|b\n|-|-\n|c\n',
]

const piece = fc.constantFrom(...PIECES)
/** Mostly small, at times enough to fill a text. */
const often = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 20, max: 700 }),
  fc.integer({ min: 700, max: 20_000 }),
)

/**
 * Texts of Markdown of at most `length` characters: pieces of its grammar put after each other, repeated, around each
 * other, before each line, and in growing numbers; the kind of text that only somebody writes who wants to do harm.
 */
export function markdownText(length: number): fc.Arbitrary<string> {
  const { text } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      piece,
      fc.tuple(piece, often).map(([one, times]) => repeated(one, times, length)),
      fc
        .tuple(fc.array(piece, { minLength: 1, maxLength: 5 }), often)
        .map(([some, times]) => repeated(some.join(''), times, length)),
      fc.tuple(tie('text'), often).map(([inner, times]) => repeated(inner, times, length)),
      fc
        .tuple(piece, tie('text'), piece, often)
        .map(([open, inner, close, times]) => around(open, inner, close, times, length)),
      fc.tuple(piece, tie('text')).map(([prefix, inner]) => prefixed(prefix, inner, length)),
      fc.tuple(piece, piece).map(([one, between]) => growing(one, between, length)),
      fc.array(tie('text'), { minLength: 1, maxLength: 6 }).map((parts) => cut(parts.join(''), length)),
      fc.array(tie('text'), { minLength: 1, maxLength: 6 }).map((parts) => cut(parts.join('\n\n'), length)),
    ),
  }))
  return text
}

function cut(text: string, length: number): string {
  return text.slice(0, length)
}

function repeated(text: string, times: number, length: number): string {
  return text.repeat(Math.min(times, Math.floor(length / text.length) || 1)).slice(0, length)
}

function around(open: string, inner: string, close: string, times: number, length: number): string {
  const room = Math.floor((length - Math.min(inner.length, length / 2)) / (open.length + close.length))
  const count = Math.max(1, Math.min(times, room))
  return cut(open.repeat(count) + inner.slice(0, length / 2) + close.repeat(count), length)
}

function prefixed(prefix: string, text: string, length: number): string {
  return cut(
    text
      .split('\n')
      .map((line) => prefix + line)
      .join('\n'),
    length,
  )
}

/** As runs of backticks whose lengths all differ, or indentations that all go deeper. */
function growing(one: string, between: string, length: number): string {
  let text = ''
  for (let count = 1; text.length < length; count++) text += one.repeat(count) + between
  return cut(text, length)
}
