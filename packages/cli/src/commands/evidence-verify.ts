import { readFile } from 'node:fs/promises'
import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { verifyFolder } from '@commonweight/evidence/node/verify-folder'
import { openManifest } from '@commonweight/evidence/open-manifest'
import { formatTable } from '../format-table'
import { BadInputError, UsageError } from '../input-errors'
import { parseArguments } from '../parse-arguments'
import { requireFolder } from '../require-folder'
import type { Command } from './command'

const OPTIONS = { manifest: { type: 'string' }, digest: { type: 'string' } } as const

/**
 * `commonweight evidence verify FOLDER --manifest FILE`: compares the files of a folder with those of a manifest by
 * size and SHA-256. With `--digest` the manifest's own bytes must have that SHA-256. Status 1 if anything differs or is
 * missing.
 */
export const run: Command = async (argv, { out, warn }) => {
  const { values, positionals } = parseArguments(argv, OPTIONS)
  if (values.manifest === undefined) throw new UsageError('Name the manifest: --manifest FILE.')
  const digest = values.digest === undefined ? undefined : digestIn(values.digest)
  const folder = await requireFolder(positionals)
  const bytes = await readBytes(values.manifest)
  const actual = await digestOf(bytes)
  const manifest = await openManifest(bytes, digest ?? actual)
  const { files, verified } = await verifyFolder(folder, manifest.files)
  out(
    formatTable(
      ['file', 'outcome'],
      files.map(({ path, outcome }) => [path, outcome]),
    ),
  )
  out(verified ? 'The folder has every file of the manifest.\n' : 'The folder DIFFERS from the manifest.\n')
  if (digest === undefined) warn(`The manifest's digest is ${actual}: compare it with the submission on the chain.`)
  return verified ? 0 : 1
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
