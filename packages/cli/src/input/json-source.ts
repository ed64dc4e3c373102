import type { ByteSource } from '../csv/byte-source'
import type { ColumnRules } from '../csv/file-columns'
import { BadInputError } from '../input-errors'
import { encodedSource } from './encoded-source'
import type { JsonObject } from './json-objects'

/** Names that a file may use without being asked. */
const OWN_NAMES = ['donor', 'campaign', 'project', 'amount', 'weight', 'S', 'Q']
const CHUNK_ENTRIES = 500

/** Objects as the rows of a CSV file, one line each, behind a header of the first one's fields. */
export function jsonSource(
  origin: Pick<ByteSource, 'size' | 'close'>,
  objects: Iterator<JsonObject>,
  { names = {}, ignoresOthers = false }: ColumnRules,
): ByteSource {
  const first = objects.next()
  if (first.done === true) throw new BadInputError('The JSON holds no entries.')
  const wanted = [...Object.values(names), ...OWN_NAMES]
  const columns = ignoresOthers ? wanted.filter((name) => has(first.value, name)) : columnsOf(first.value, wanted)
  const known = new Set(ignoresOthers ? [] : Object.keys(first.value))
  let entry = 0
  const row = (object: JsonObject) => {
    entry++
    const other = ignoresOthers ? undefined : Object.keys(object).find((key) => !known.has(key))
    if (other !== undefined) {
      throw new BadInputError(`Entry ${entry} has the field ${JSON.stringify(other)}, which the first one has not.`)
    }
    return line(columns.map((column) => textOf(valueAt(object, column))))
  }
  let head: string | undefined = line(columns) + row(first.value)
  return encodedSource(origin, () => {
    let text = head ?? ''
    head = undefined
    for (let count = 0; count < CHUNK_ENTRIES; count++) {
      const next = objects.next()
      if (next.done === true) break
      text += row(next.value)
    }
    return text === '' ? undefined : text
  })
}

/** The fields of an entry. One that is an object gives the fields in it that are asked for, as in `voter.address`. */
function columnsOf(entry: JsonObject, wanted: readonly string[]): string[] {
  return Object.keys(entry).flatMap((key) => {
    const inside = [...new Set(wanted)].filter((name) => name.startsWith(`${key}.`) && has(entry, name))
    return inside.length > 0 ? inside : [key]
  })
}

function has(entry: JsonObject, name: string): boolean {
  return valueAt(entry, name) !== undefined
}

function valueAt(entry: JsonObject, name: string): unknown {
  if (Object.hasOwn(entry, name)) return entry[name]
  let value: unknown = entry
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as JsonObject)[key]
  }
  return value
}

/** Nothing and whole objects are empty fields, which are refused where they are needed. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : ''
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`
}
