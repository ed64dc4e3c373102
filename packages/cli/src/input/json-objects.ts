import { BadInputError } from '../input-errors'
import type { JsonValues } from './json-values'

export type JsonObject = Readonly<Record<string, unknown>>

/** A text in quotation marks, or a number outside of them. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?/g
/** How deep a list may lie, as in {"data": {"round": {"votes": [...]}}}. */
const MAX_DEPTH = 3

/** Parses an object. Its numbers become texts, because a float would change those with many digits. */
export function parseJsonObject(text: string, entry: number): JsonObject {
  try {
    return JSON.parse(text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${token}"`)))
  } catch (cause) {
    throw new BadInputError(`Entry ${entry} cannot be read as JSON: ${(cause as Error).message}.`)
  }
}

/** The objects of a file, after the first two were looked at. */
export function* jsonObjects(values: JsonValues, first: readonly string[]): Generator<JsonObject> {
  let entry = 0
  for (const text of first) yield parseJsonObject(text, ++entry)
  for (let text = values.next(); text !== undefined; text = values.next()) yield parseJsonObject(text, ++entry)
}

/**
 * The one list of objects in a document, and the path to it. A document without lists is itself the only entry.
 * @throws BadInputError if there are several.
 */
export function listInDocument(document: JsonObject): { path: string; entries: readonly JsonObject[] } {
  const lists = listsIn(document, '', 0)
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

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
