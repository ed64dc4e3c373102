import { type ByteSource, openSource } from '../csv/byte-source'
import type { ColumnRules } from '../csv/file-columns'
import { headOfSource } from '../csv/head-of-source'
import { BadInputError } from '../input-errors'
import { refuseForeign } from './foreign-file'
import { hasMorePages, jsonObjects, listInDocument, parseJsonObject } from './json-objects'
import { jsonSource } from './json-source'
import { JsonValues } from './json-values'
import { utf16Source } from './utf16-source'

const ROUND_INPUTS = /"type"\s*:\s*"commonweight\/round-inputs\//

const MORE_PAGES = 'a page of which the service has more (hasNextPage): what is on the others does not count'

/**
 * A file, ready to be read as CSV in UTF-8; or the inputs of a round, unchecked, that the file holds
 * instead.
 * @property recognised What the file is, where that is not the plain form.
 * @property isOfEntries Whether its lines were made from the entries of a JSON file.
 */
export type OpenedInput = {
  source: ByteSource
  recognised: string[]
  isOfEntries: boolean
  inputs?: unknown
}

/** Opens a file, or standard input for "-", and recognises what it is by its first bytes. @throws BadInputError */
export function openInput(file: string, columns: ColumnRules): OpenedInput {
  return recognise(openSource(file), columns)
}

/** As `openInput`, of bytes that are at hand. @throws BadInputError */
export function recognise(opened: ByteSource, columns: ColumnRules): OpenedInput {
  const { source, head, recognised } = inUtf8(opened)
  if (!isJson(head)) return { source, recognised, isOfEntries: false }
  const values = new JsonValues(source)
  if (values.isList) {
    const rows = jsonSource(source, jsonObjects(values, []), columns)
    return { source: rows, recognised: [...recognised, 'JSON, a list'], isOfEntries: true }
  }
  const [first = '', second] = [values.next(), values.next()]
  if (second !== undefined) {
    const rows = jsonSource(source, jsonObjects(values, [first, second]), columns)
    return { source: rows, recognised: [...recognised, 'JSON, one entry a line'], isOfEntries: true }
  }
  if (ROUND_INPUTS.test(first)) {
    const named = [...recognised, 'the exported inputs of a round']
    return { source, recognised: named, isOfEntries: false, inputs: parsedInputs(first) }
  }
  const document = parseJsonObject(first, 1)
  const { path, entries } = listInDocument(document)
  const rows = jsonSource(source, entries[Symbol.iterator](), columns)
  const pages = hasMorePages(document) ? [MORE_PAGES] : []
  return { source: rows, recognised: [...recognised, `JSON, ${path || 'one entry'}`, ...pages], isOfEntries: true }
}

/** @throws BadInputError if the file is UTF-16 without saying so. */
function inUtf8(opened: ByteSource) {
  const { head, source } = headOfSource(opened)
  refuseForeign(head)
  const [first, second] = head
  const order = (first === 0xff && second === 0xfe && 'le') || (first === 0xfe && second === 0xff && 'be')
  if (order) {
    const name = `UTF-16 (${order === 'le' ? 'little' : 'big'} endian)`
    return { ...headOfSource(utf16Source(source, `utf-16${order}`)), recognised: [name] }
  }
  if (head.subarray(0, 4).includes(0)) {
    throw new BadInputError('The file is not text: it begins with a NUL byte. Save it as UTF-8 and try again.')
  }
  return { head, source, recognised: [] }
}

function isJson(head: Uint8Array): boolean {
  return /^\ufeff?\s*[[{]/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head))
}

function parsedInputs(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BadInputError(`The file cannot be read as JSON: ${(cause as Error).message}.`)
  }
}
