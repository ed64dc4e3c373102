import { BaseError } from '@commonweight/domain/base-error'
import type { EvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import type { Hex } from '@commonweight/domain/hex'
import { RESULTS_FILE, readHarnessResults } from './results/read-harness-results'
import type { EvidenceSource, SourceFile } from './verify/evidence-source'

/** Work that no manifest can list as it is. */
export class UnfitWorkError extends BaseError {
  override readonly name = 'UnfitWorkError'
}

/** @property licence What the source's card says; null where nothing does. */
export type EvidenceDraft = Pick<EvidenceManifest, 'revisions' | 'files' | 'evaluations'> & { licence: string | null }

const MAX_RESULTS = 2_000_000
/** As many as a manifest has. */
const MAX_EVALUATIONS = 50

/**
 * What a manifest can say of a folder or repository by itself: its files with their hashes, its commit, its licence, and
 * the figures of results files that logged their samples.
 * @throws UnfitWorkError for a file that is too large to be read here and has no hash.
 */
export async function draftEvidence(source: EvidenceSource): Promise<EvidenceDraft> {
  const files = []
  for (const file of source.files) files.push({ path: file.path, size: file.size, sha256: await hashOf(source, file) })
  return {
    revisions:
      source.address === null || source.commit === null ? [] : [{ repository: source.address, commit: source.commit }],
    files,
    evaluations: await evaluationsOf(source),
    licence: source.licence,
  }
}

async function hashOf(source: EvidenceSource, file: SourceFile): Promise<Hex> {
  const sha256 = file.reported ?? (await source.hash(file))
  if (sha256 === null)
    throw new UnfitWorkError(`${file.path} is too large to be read here, and nothing says its SHA-256.`)
  return sha256
}

async function evaluationsOf(source: EvidenceSource): Promise<EvidenceManifest['evaluations']> {
  const places = source.files.filter(({ path, size }) => RESULTS_FILE.test(path) && size <= MAX_RESULTS)
  const found: EvidenceManifest['evaluations'] = []
  for (const file of places) {
    const { results = [] } = readHarnessResults(await source.read(file)) ?? {}
    for (const { task, metric, filter, value } of results.filter(({ hasSamples }) => hasSamples)) {
      const name = filter === 'none' ? metric : `${metric},${filter}`
      found.push({ name: task, metric: name, value: decimalOf(value) })
    }
  }
  return found.slice(0, MAX_EVALUATIONS)
}

/** A manifest's figures are plain decimals. */
const decimalOf = (value: number) => value.toFixed(6).replace(/\.?0+$/, '')
