import { BadInputError } from '../input-errors'
import type { JsonValues } from './json-values'

export type JsonObject = Readonly<Record<string, unknown>>

/** A text in quotation marks, with the colon behind a name, or a number outside of them. */
const TOKENS = /"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d[\d.]*(?:[eE][+-]?\d+)?/g
/** How deep a list may lie, as in {"data": {"round": {"votes": [...]}}}. */
const MAX_DEPTH = 3

/**
 * Parses an object. Its numbers become texts, because a float would change those with many digits.
 * @throws BadInputError also for a field that is there twice, of which one would be lost.
 */
export function parseJsonObject(text: string, entry: number): JsonObject {
  let names = 0
  const quoted = text.replace(TOKENS, (token) => {
    if (!token.startsWith('"')) return `"${token}"`
    if (token.endsWith(':')) names++
    return token
  })
  const object = parsed(quoted, entry)
  if (fieldsIn(object) === names) return object
  throw new BadInputError(`Entry ${entry} of the JSON has a field twice, and only one of them could count.`)
}

function parsed(text: string, entry: number): JsonObject {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BadInputError(`Entry ${entry} cannot be read as JSON: ${(cause as Error).message}.`)
  }
}

/** Without recursion, as a file may nest as deep as it likes. */
function fieldsIn(object: JsonObject): number {
  let count = 0
  const left: unknown[] = [object]
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const inside = Object.values(value)
    if (!Array.isArray(value)) count += inside.length
    for (const one of inside) if (typeof one === 'object' && one !== null) left.push(one)
  }
  return count
}

/** The objects of a file, after the first two were looked at. */
export function* jsonObjects(values: JsonValues, first: readonly string[]): Generator<JsonObject> {
  let entry = 0
  for (const text of first) yield parseJsonObject(text, ++entry)
  for (let text = values.next(); text !== undefined; text = values.next()) yield parseJsonObject(text, ++entry)
}

/**
 * The one list of objects in a document, and the path to it. A document without lists is itself the only entry.
 * @throws BadInputError if there are several, if the only one is empty, or if the document reports an error.
 */
export function listInDocument(document: JsonObject): { path: string; entries: readonly JsonObject[] } {
  refuseFailure(document)
  const lists = listsIn(document, '', 0)
  const empty = lists.length === 0 ? emptyListIn(document, 0) : undefined
  if (empty !== undefined) throw new BadInputError(`The list ${empty} of the JSON holds no entries.`)
  const [list = { path: '', entries: [document] }, ...more] = lists
  if (more.length === 0) return list
  const paths = lists.map(({ path }) => path).join(', ')
  throw new BadInputError(`The JSON holds several lists (${paths}); keep the one with the donations.`)
}

function listsIn(value: JsonObject, path: string, depth: number): { path: string; entries: JsonObject[] }[] {
  return Object.entries(value).flatMap(([key, one]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (Array.isArray(one)) return one.length > 0 && one.every(isObject) ? [{ path: here, entries: one }] : []
    return isObject(one) && depth < MAX_DEPTH ? listsIn(one, here, depth + 1) : []
  })
}

/** A service that answers with errors may have left out a part of the data. */
function refuseFailure({ errors }: JsonObject): void {
  if (!Array.isArray(errors) || errors.length === 0) return
  const [first] = errors
  const message = isObject(first) && typeof first.message === 'string' ? `: ${first.message}` : ''
  throw new BadInputError(`The JSON is an answer with errors${message}. Ask the service again.`)
}

function emptyListIn(value: JsonObject, depth: number): string | undefined {
  for (const [key, one] of Object.entries(value)) {
    if (Array.isArray(one) && one.length === 0) return key
    const inside = isObject(one) && depth < MAX_DEPTH ? emptyListIn(one, depth + 1) : undefined
    if (inside !== undefined) return `${key}.${inside}`
  }
  return undefined
}

/** Whether a document says that it is one page of several, as GraphQL services do. */
export function hasMorePages(value: JsonObject, depth = 0): boolean {
  return Object.entries(value).some(
    ([key, one]) =>
      (key === 'hasNextPage' && one === true) || (isObject(one) && depth <= MAX_DEPTH && hasMorePages(one, depth + 1)),
  )
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
