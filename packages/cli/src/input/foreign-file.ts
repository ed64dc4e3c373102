import { BadInputError } from '../input-errors'

/** What a file is by its first bytes, and what to do with it instead. */
type Kind = { what: string; remedy: string }

const SHEET = 'open it with a spreadsheet program and save the sheet as CSV in UTF-8'
const COMPRESSED = 'decompress it first'

/** By the first bytes in hexadecimal. */
const BINARIES: readonly (Kind & { first: string })[] = [
  { first: '504b0304', what: 'a spreadsheet (xlsx, ods) or another zip archive', remedy: `${SHEET}, or unpack it` },
  { first: 'd0cf11e0', what: 'a spreadsheet (xls)', remedy: SHEET },
  { first: '1f8b', what: 'compressed (gzip)', remedy: `${COMPRESSED}: gunzip -c FILE | commonweight qf -` },
  { first: '28b52ffd', what: 'compressed (zstd)', remedy: COMPRESSED },
  { first: '425a6839', what: 'compressed (bzip2)', remedy: COMPRESSED },
  { first: 'fd377a58', what: 'compressed (xz)', remedy: COMPRESSED },
  { first: '50415231', what: 'a Parquet file', remedy: 'export it as CSV' },
  { first: '53514c697465', what: 'a database (SQLite)', remedy: 'export its table as CSV' },
  { first: '255044462d', what: 'a PDF', remedy: 'ask for the donations as CSV' },
]
const TEXTS: readonly (Kind & { first: RegExp })[] = [
  { first: /^\ufeff?\s*<(!doctype html|html|head|body)/i, what: 'a web page', remedy: 'download the export itself' },
  { first: /^\ufeff?\s*<\?xml/i, what: 'XML', remedy: 'export the donations as CSV or JSON' },
]

/** @throws BadInputError for a file that is known to be something else, and says what to do with it. */
export function refuseForeign(head: Uint8Array): void {
  const hex = Buffer.from(head.subarray(0, 8)).toString('hex')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)
  const kind = BINARIES.find(({ first }) => hex.startsWith(first)) ?? TEXTS.find(({ first }) => first.test(text))
  if (kind !== undefined) throw new BadInputError(`The file is ${kind.what}, not CSV or JSON: ${kind.remedy}.`)
}
