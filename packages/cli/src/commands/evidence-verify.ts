import { readFile } from 'node:fs/promises'
import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { openManifest } from '@commonweight/evidence/open-manifest'
import type { Verdict } from '@commonweight/evidence/verify/finding'
import { verifyEvidence } from '@commonweight/evidence/verify/verify-evidence'
import { openPlace, PLACE_OPTIONS } from '../evidence-place'
import { formatTable } from '../format-table'
import { BadInputError, UsageError } from '../input-errors'
import { parseArguments } from '../parse-arguments'
import type { Command } from './command'

const OPTIONS = { ...PLACE_OPTIONS, against: { type: 'string' }, digest: { type: 'string' } } as const

const CONCLUSIONS: Record<Verdict, { says: string; status: number }> = {
  pass: { says: 'PASS: what was delivered is what the manifest says.', status: 0 },
  reported: { says: 'PASS BY HASHES: the Hub says the hashes of the manifest; not all bytes were read.', status: 0 },
  'cannot-tell': { says: 'CANNOT TELL: nothing differs, and not everything could be compared.', status: 3 },
  fail: { says: 'FAIL: what was delivered is not what the manifest says.', status: 1 },
}

/**
 * `commonweight evidence verify MANIFEST --against FOLDER|REPOSITORY`: compares delivered work with a manifest (see
 * verifyEvidence). With `--digest` the manifest's own bytes must have that SHA-256. Status 1 if anything differs or is
 * missing, 3 if something could not be compared.
 */
export const run: Command = async (argv, { out, warn }) => {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('Name one manifest.')
  if (values.against === undefined) throw new UsageError('Name the work: --against FOLDER or --against hub:org/name.')
  const digest = values.digest === undefined ? undefined : digestIn(values.digest)
  const bytes = await readBytes(file)
  const actual = await digestOf(bytes)
  const manifest = await openManifest(bytes, digest ?? actual)
  const source = await openPlace(values.against, values.hub)
  const { verdict, findings, files } = await verifyEvidence(source, manifest)
  const rows = files.map(({ path, outcome }) => [path, outcome])
  if (rows.length > 0) out(formatTable(['file', 'outcome'], rows))
  for (const finding of findings) out(`${finding.verdict.padEnd(12)}${finding.text}\n`)
  out(`${CONCLUSIONS[verdict].says}\n`)
  if (digest === undefined) warn(`The manifest's digest is ${actual}: compare it with the submission on the chain.`)
  return CONCLUSIONS[verdict].status
}

function digestIn(text: string): Hex {
  if (/^0x[0-9a-f]{64}$/i.test(text)) return text as Hex
  throw new UsageError('--digest must be 0x and 64 hex digits.')
}

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInputError(`${file} cannot be read: ${error.code}.`)
  })
  return new Uint8Array(buffer)
}
