import { writeFile } from 'node:fs/promises'
import { canonicalDocument } from '@commonweight/domain/canonical'
import { obtainInputs } from '../round/obtain-inputs'
import { parseRoundOptions } from '../round/round-options'
import type { Command } from './command'

/** `commonweight round export`: the canonical inputs of a round, byte for byte what the posted digest is of. */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseRoundOptions(argv)
  const { bytes, digest } = await canonicalDocument(await obtainInputs(options, warn))
  if (options.out === undefined) out(new TextDecoder().decode(bytes))
  else await writeFile(options.out, bytes)
  warn(`inputs ${digest}`)
  return 0
}
