import { canonicalBytes, digestOf } from '@commonweight/domain/canonical'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import {
  isRoundConfigurationType,
  parseRoundConfiguration,
  type RoundConfiguration,
} from '@commonweight/domain/documents/round-configuration'
import { parseRoundInputs, type RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Hex } from '@commonweight/domain/hex'
import { RecomputeFailure } from './recompute-failure'

export type RecomputeFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** What the visitor's files hold: a round's inputs, and perhaps how it was computed. */
export type RecomputeFiles = { inputs: RoundInputs; inputsDigest: Hex; configuration: RoundConfiguration | null }

/**
 * Reads documents and sorts them by their type. Their bytes must be canonical JSON, because digests are of bytes.
 * @throws RecomputeFailure that names the file.
 */
export async function readRecomputeFiles(files: readonly RecomputeFile[]): Promise<RecomputeFiles> {
  let found: { inputs: RoundInputs; inputsDigest: Hex } | null = null
  let configuration: RoundConfiguration | null = null
  for (const { name, bytes } of files) {
    const value = canonicalJson(name, bytes)
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
    try {
      if (type === 'commonweight/round-inputs/1') {
        found = { inputs: parseRoundInputs(value), inputsDigest: await digestOf(bytes) }
      } else if (isRoundConfigurationType(type)) configuration = parseRoundConfiguration(value)
      else throw new RecomputeFailure('unknown-document', name)
    } catch (error) {
      if (error instanceof InvalidDocumentError) {
        throw new RecomputeFailure('unknown-document', `${name}. ${error.details ?? ''}`, error)
      }
      throw error
    }
  }
  if (found === null) throw new RecomputeFailure('no-inputs')
  return { ...found, configuration }
}

function canonicalJson(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const value = parseJson(name, bytes)
  const canonical = canonicalBytes(value)
  const isSame = canonical.length === bytes.length && canonical.every((byte, index) => byte === bytes[index])
  if (!isSame) throw new RecomputeFailure('not-canonical', name)
  return value
}

function parseJson(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (cause) {
    throw new RecomputeFailure('not-json', name, cause)
  }
}
