/** What a text of Markdown asks of a parser, seen without parsing it. Upper bounds, except for `work`, an estimate. */
export type MarkdownWork = {
  /** Quotes and lists inside each other. */
  depth: number
  /** Of tables, with those that short rows are filled up with. */
  cells: number
  /** Links, addresses and footnotes. */
  links: number
  /** About microseconds of a warm processor. */
  work: number
}

/** Measured on the parser that sanitisedTree uses: for each of these things, and for what a search walks over. */
const COST = { character: 2, line: 40, block: 40, token: 40, marker: 120, open: 10, cell: 50, link: 60, search: 0.03 }
/** For each time that a definition, an address or title of any length, may be repeated by naming it. */
const REPEAT = 0.5

/** Also inside a quote: ends a paragraph and a table. */
const BLANK = /^[ \t>]*$/
/** Where a parser begins to search for an end. */
const TOKEN = /[<`[\]*_~\\&]/g
const MARKER = /[ \t]*(>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]*\]:)/y
/** Begins an item whatever stands above it, so that no search goes past it. */
const BULLET = /^ {0,3}[-+*][ \t]+\S/
const NUMBER = /^( {0,3})(\d{1,9})([.)])[ \t]+\S/
const DELIMITERS = /^[ \t>|:\-+*\d.)]*$/
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/
/** Opens a fence or closes one, unless it stands in a list: what comes after it is read as text. */
const INDENTED_FENCE = /^ {1,3}(?:`{3}|~{3})/
const CLOSING_FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*$/
const HTML = /^[ \t>\-+*\d.)]*</
const LINK = /\]\(|\]\[|\[\^|:\/\/|www\.|@/g
const DEFINITION = /^[ \t>\-+*\d.)]*\[/

/**
 * Measures a text in one pass over it, in time that grows with its length alone. Parsers of Markdown are not like that:
 * they search each paragraph again from every sign that could begin something, nest as deep as the text says, and fill
 * up a table's short rows, so that n characters can make n² cells.
 */
export function markdownWork(text: string): MarkdownWork {
  const lines = text.split(/\r\n|\r|\n/)
  const pass = new Pass(text, !lines.some((line) => HTML.test(line)))
  for (const line of lines) pass.read(line)
  return pass.result()
}

class Pass {
  #mayFence: boolean
  #depth = 0
  #cells = 0
  #work: number
  readonly #links: number
  readonly #brackets: number
  #longestDefinition = 0
  #fence = ''
  /** Columns of the table that a line may belong to. */
  #columns = 0
  /** Where the content of the lists stands that a line may belong to. */
  #open: number[] = []
  #number = ''
  #block = { length: 0, tokens: 0, isDefinition: false }

  constructor(
    text: string,
    /** A block of HTML could hide a fence, and everything after it, from this pass. */
    mayFence: boolean,
  ) {
    this.#mayFence = mayFence
    this.#links = text.match(LINK)?.length ?? 0
    this.#brackets = text.split('[').length - 1
    this.#work = text.length * COST.character + this.#links * COST.link
  }

  read(line: string): void {
    this.#work += COST.line
    if (this.#fence !== '') {
      if (CLOSING_FENCE.exec(line)?.[1]?.startsWith(this.#fence)) this.#fence = ''
      return
    }
    if (INDENTED_FENCE.test(line)) this.#mayFence = false
    const fence = this.#mayFence ? FENCE.exec(line)?.[1] : undefined
    if (fence !== undefined || BLANK.test(line)) this.#endTable()
    if (fence !== undefined) this.#fence = fence
    else if (BLANK.test(line)) this.#count(line.split('>').length - 1)
    else this.#readText(line)
  }

  result(): MarkdownWork {
    this.#endBlock()
    this.#work += this.#cells * COST.cell + this.#longestDefinition * this.#brackets * REPEAT
    return { depth: this.#depth, cells: this.#cells, links: this.#links, work: Math.round(this.#work) }
  }

  #readText(line: string): void {
    if (this.#beginsItem(line)) this.#endBlock()
    this.#openContainers(line)
    this.#cells += this.#columns
    if (DELIMITERS.test(line)) this.#columns = Math.max(this.#columns, line.match(/-+/g)?.length ?? 0)
    if (this.#block.length === 0) this.#block.isDefinition = DEFINITION.test(line)
    const tokens = line.match(TOKEN)?.length ?? 0
    this.#work += tokens * COST.token + longWords(line) * COST.search
    this.#block.length += line.length + 1
    this.#block.tokens += tokens + 1
  }

  /** The next number of a list begins an item too, where the line above began the one before it. */
  #beginsItem(line: string): boolean {
    const [, indent, number, sign] = NUMBER.exec(line) ?? []
    const kind = number === undefined ? '' : `${indent}${sign}`
    const begins = BULLET.test(line) || number === '1' || (kind !== '' && kind === this.#number)
    this.#number = begins ? kind : ''
    return begins
  }

  #openContainers(line: string): void {
    const indent = line.search(/[^ \t]/)
    while ((this.#open.at(-1) ?? 0) > indent) this.#open.pop()
    let markers = 0
    let quotes = 0
    MARKER.lastIndex = 0
    for (let match = MARKER.exec(line); match; match = MARKER.exec(line)) {
      markers += 1
      if (match[1] === '>') quotes += 1
      else this.#open.push(MARKER.lastIndex + 1)
      // `exec` begins at 0 again after a failure, so where it stands is kept by the expression alone.
    }
    this.#work += markers * (COST.marker - COST.token)
    this.#count(quotes, markers)
  }

  /** A line stands in `quotes` and in the lists that are open. */
  #count(quotes: number, markers = quotes): void {
    this.#depth = Math.max(this.#depth, quotes + this.#open.length)
    this.#work += markers * COST.token + this.#open.length * COST.open
  }

  #endTable(): void {
    this.#endBlock()
    this.#columns = 0
    this.#number = ''
  }

  #endBlock(): void {
    const { length, tokens, isDefinition } = this.#block
    if (length > 0) this.#work += COST.block + length * tokens * COST.search
    if (isDefinition) this.#longestDefinition = Math.max(this.#longestDefinition, length)
    this.#block = { length: 0, tokens: 0, isDefinition: false }
  }
}

/** What searches for addresses without a scheme, and for where an address ends, walk over. */
function longWords(line: string): number {
  const words = line.match(/\S{64,}/g) ?? []
  return words.reduce((sum, word) => sum + word.length * (word.match(/[!-/:-@[-`{-~]/g)?.length ?? 0), 0)
}

/**
 * What a text may ask for at most. No story needs more. 20,000 characters of headings, lists, code, tables of 1,000
 * cells and links stay below each limit and are rendered within about a fifth of a second.
 */
const MAX = { characters: 20_000, depth: 20, cells: 2_000, links: 1_000, work: 200_000 }

/** Whether a text is refused as too much work. The check takes time that grows with its length alone. */
export function isTooMuchMarkdown(text: string): boolean {
  if (text.length > MAX.characters) return true
  const { depth, cells, links, work } = markdownWork(text)
  return depth > MAX.depth || cells > MAX.cells || links > MAX.links || work > MAX.work
}
