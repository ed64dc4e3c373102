import type { ByteSource } from '../csv/byte-source'
import { type ColumnRules, ROLES, type Role } from '../csv/file-columns'
import { BadInputError } from '../input-errors'
import { encodedSource } from './encoded-source'
import type { JsonObject } from './json-objects'

/** Names that a file may use without being asked, and what they are. */
const OWN_NAMES: readonly (readonly [string, Role])[] = [
  ...ROLES.filter((role) => role !== 'score').map((role) => [role, role] as const),
  ['project', 'campaign'],
]
/** Fields of a tally, which mean nothing in a file of donations. */
const OF_TALLIES: readonly string[] = ['S', 'Q']
const CHUNK_ENTRIES = 500

/**
 * Entries with a list inside, of which fields are asked for, as one entry for each member of that list: a ballot with
 * its votes, or a campaign with its donations.
 */
function* unnested(objects: Iterator<JsonObject>, wanted: readonly string[]): Generator<JsonObject> {
  const heads = [...new Set(wanted.filter((name) => name.includes('.')).map((name) => name.split('.')[0] ?? ''))]
  let entry = 0
  for (let next = objects.next(); next.done !== true; next = objects.next()) {
    entry++
    const object = next.value
    const [list, ...more] = heads.filter((head) => Array.isArray(object[head]))
    if (more.length > 0)
      throw new BadInputError(
        `Entry ${entry} has several lists (${[list, ...more].join(', ')}); ask for fields of one.`,
      )
    if (list === undefined) yield object
    else for (const member of object[list] as unknown[]) yield { ...object, [list]: member }
  }
}

/** Objects as the rows of a CSV file, one line each, behind a header of the first one's fields. */
export function jsonSource(
  origin: Pick<ByteSource, 'size' | 'close'>,
  objects: Iterator<JsonObject>,
  { names = {}, ignoresOthers = false }: ColumnRules,
): ByteSource {
  const own = OWN_NAMES.filter(
    ([, role]) => names[role] === undefined && !(role === 'weight' && names.score !== undefined),
  )
  const wanted = [...Object.values(names), ...own.map(([name]) => name)]
  const rows = unnested(objects, wanted)
  const first = rows.next()
  if (first.done === true) throw new BadInputError('The JSON holds no entries.')
  const columns = ignoresOthers ? wanted.filter((name) => has(first.value, name)) : columnsOf(first.value, wanted)
  const known = new Set(ignoresOthers ? columns : Object.keys(first.value))
  const late = wanted.filter((name) => !columns.includes(name) && !OF_TALLIES.includes(name))
  let entry = 0
  const row = (object: JsonObject) => {
    entry++
    const other = ignoresOthers
      ? late.find((name) => has(object, name))
      : Object.keys(object).find((key) => !known.has(key))
    if (other !== undefined) {
      throw new BadInputError(`Entry ${entry} has the field ${JSON.stringify(other)}, which the first one has not.`)
    }
    return line(columns.map((column) => textOf(valueAt(object, column), { entry, column, wanted })))
  }
  let head: string | undefined = line(columns) + row(first.value)
  return encodedSource(origin, () => {
    let text = head ?? ''
    head = undefined
    for (let count = 0; count < CHUNK_ENTRIES; count++) {
      const next = rows.next()
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

type Place = { entry: number; column: string; wanted: readonly string[] }

/** Nothing is an empty field, and so is a whole object in a field that is not asked for. @throws BadInputError */
function textOf(value: unknown, { entry, column, wanted }: Place): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? String(value) : ''
  if (!wanted.includes(column)) return ''
  const [inside] = Object.keys(value)
  if (Array.isArray(value) || inside === undefined)
    throw new BadInputError(`Entry ${entry}: ${column} is a list or empty, and needs to be one text or number.`)
  const path = `${column}.${inside}`
  throw new BadInputError(`Entry ${entry}: ${column} is an object; name a field in it with --columns, like ${path}.`)
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`
}
