/** An element with its attributes, in the order of the document. */
export type Element = { name: string; values: ReadonlyMap<string, string> }

const TAG = /<(\/?)([A-Za-z]+)((?: [a-zA-Z-]+="[^"<&]*")*)(\/?)>/y
const TEXT = /[^<>&]*/y

/**
 * Reads the small part of XML that plates use: elements, quoted attributes, text without references.
 * @throws Error where the text is anything else, or its tags do not close in order.
 */
export function elementsOf(xml: string): Element[] {
  const elements: Element[] = []
  const open: string[] = []
  let at = 0
  const take = (form: RegExp): RegExpExecArray => {
    form.lastIndex = at
    const found = form.exec(xml)
    if (!found) throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 60)}`)
    at = form.lastIndex
    return found
  }
  do {
    const [, closing, name = '', attributes = '', empty] = take(TAG)
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element at ${at}.`)
    } else {
      elements.push({ name, values: valuesOf(attributes) })
      if (!empty) open.push(name)
    }
    if (open.length > 0) take(TEXT)
  } while (open.length > 0)
  if (at !== xml.length) throw new Error(`There is more after the root element: ${xml.slice(at, at + 60)}`)
  return elements
}

function valuesOf(attributes: string): Map<string, string> {
  const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  const values = new Map(pairs)
  if (values.size !== pairs.length) throw new Error(`An attribute is there twice:${attributes}`)
  return values
}
