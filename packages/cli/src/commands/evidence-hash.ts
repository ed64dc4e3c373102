import { writeFile } from 'node:fs/promises'
import { hashFolder } from '@commonweight/evidence/node/hash-folder'
import { parseArguments } from '../parse-arguments'
import { requireFolder } from '../require-folder'
import type { Command } from './command'

/** `commonweight evidence hash FOLDER`: every file with its size and SHA-256, as a manifest lists them. */
export const run: Command = async (argv, { out, warn }) => {
  const { values, positionals } = parseArguments(argv, { out: { type: 'string' } })
  const files = await hashFolder(await requireFolder(positionals))
  const text = `${JSON.stringify(files, null, 2)}\n`
  if (values.out === undefined) out(text)
  else await writeFile(values.out, text)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  warn(`${files.length} ${files.length === 1 ? 'file' : 'files'}, ${bytes} bytes`)
  return 0
}
