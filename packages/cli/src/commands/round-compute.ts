import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { canonicalBytes } from '@commonweight/domain/canonical'
import { configurationOf } from '@commonweight/recompute/configurations'
import { type RoundResult, resultDocument, roundResult } from '@commonweight/recompute/round-result'
import { codeDigest, hashedSources } from '../round/code-digest'
import { obtainInputs } from '../round/obtain-inputs'
import { parseRoundOptions, type RoundOptions } from '../round/round-options'
import { warnOfFallback } from '../warn-of-fallback'
import type { Command } from './command'

/** `commonweight round compute`: a round's matches, Merkle root, digests and proofs, as JSON. */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseRoundOptions(argv)
  const result = await compute(options, warn)
  out(`${JSON.stringify(resultDocument(result), null, 2)}\n`)
  if (options.out !== undefined) await writeDocuments(options.out, result)
  return 0
}

/** Computes what the options name. @throws BadInputError */
export async function compute(options: RoundOptions, warn: (message: string) => void): Promise<RoundResult> {
  const inputs = await obtainInputs(options, warn)
  const configuration = configurationOf(options.choice)
  const result = await roundResult(inputs, configuration, codeDigest(await hashedSources()))
  warnOfFallback(configuration.mechanism, result.used, warn)
  return result
}

/** The documents that sponsors need to check a result, canonical JSON: their SHA-256 is what is posted. */
async function writeDocuments(folder: string, result: RoundResult): Promise<void> {
  await mkdir(folder, { recursive: true })
  const documents = {
    'inputs.json': result.inputs,
    'configuration.json': result.configuration,
    'result.json': resultDocument(result),
  }
  for (const [name, document] of Object.entries(documents)) {
    await writeFile(path.join(folder, name), canonicalBytes(document))
  }
}
