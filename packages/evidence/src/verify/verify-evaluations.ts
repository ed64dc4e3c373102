import type { EvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import {
  type HarnessResult,
  type HarnessResults,
  RESULTS_FILE,
  readHarnessResults,
} from '../results/read-harness-results'
import type { EvidenceSource } from './evidence-source'
import type { Finding } from './finding'

const MAX_RESULTS = 2_000_000
const MAX_FILES = 10

type Claim = EvidenceManifest['evaluations'][number]

/** What the labs write for what the harness calls otherwise. */
const ALIASES: Readonly<Record<string, string>> = { accuracy: 'acc', perplexity: 'wordperplexity' }

/**
 * Compares every figure that a manifest claims with the results files among its files. A claim counts as met if the
 * file's figure rounds to it, at the digits that the claim has.
 */
export async function verifyEvaluations(source: EvidenceSource, manifest: EvidenceManifest): Promise<Finding[]> {
  const { evaluations, files, revisions } = manifest
  if (evaluations.length === 0) return []
  const listed = new Set(files.map(({ path }) => path))
  const places = source.files.filter(({ path }) => listed.has(path) && RESULTS_FILE.test(path))
  const read: HarnessResults[] = []
  for (const file of places.filter(({ size }) => size <= MAX_RESULTS).slice(0, MAX_FILES)) {
    const results = readHarnessResults(await source.read(file))
    if (results) read.push(results)
  }
  if (read.length === 0) {
    const text = 'No results file of lm-evaluation-harness is among the files: the claimed figures were not compared.'
    return [{ verdict: 'cannot-tell', text }]
  }
  const commits = [...revisions.map(({ commit }) => commit), ...(source.commit === null ? [] : [source.commit])]
  return [...read.flatMap((results) => originOf(results, commits)), ...evaluations.map((claim) => compare(claim, read))]
}

/** Whether a file says which model was measured, and that it is the one that was delivered. */
function originOf({ modelSha }: HarnessResults, commits: readonly string[]): Finding[] {
  if (modelSha === null)
    return [{ verdict: 'cannot-tell', text: 'A results file does not say which commit it measured.' }]
  if (commits.length === 0 || commits.includes(modelSha)) return []
  return [
    {
      verdict: 'fail',
      text: `A results file measured commit ${modelSha.slice(0, 40)}, which is not the one delivered.`,
    },
  ]
}

function compare(claim: Claim, read: readonly HarnessResults[]): Finding {
  const name = `${claim.name}, ${claim.metric} ${claim.value}${claim.unit ?? ''}`
  const found = read.flatMap(({ results }) => results).filter((result) => isOf(claim, result))
  if (found.length === 0) return { verdict: 'cannot-tell', text: `${name}: no results file has this figure.` }
  const equal = found.find((result) => rounds(claim, result.value))
  if (!equal) return { verdict: 'fail', text: `${name}: the results file has ${found.map(shown).join(', ')}.` }
  if (!equal.hasSamples) {
    return { verdict: 'cannot-tell', text: `${name}: as in the results file, which has no hash of the samples.` }
  }
  return { verdict: 'pass', text: `${name}: as in the results file (${shown(equal)}).` }
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function isOf({ name, metric }: Claim, { task, metric: measured, filter }: HarnessResult): boolean {
  const wanted = plain(metric)
  const names = [plain(measured), plain(`${measured}${filter}`)]
  return plain(task) === plain(name) && (names.includes(wanted) || names.includes(ALIASES[wanted] ?? ''))
}

function rounds({ value, unit }: Claim, measured: number): boolean {
  const decimals = value.split('.')[1]?.length ?? 0
  const scaled = unit === '%' ? measured * 100 : measured
  // Half of the last digit, and what binary fractions lose.
  return Math.abs(scaled - Number(value)) <= 0.5 * 10 ** -decimals + 1e-12 * Math.max(1, Math.abs(scaled))
}

const shown = ({ value, stderr, filter, shots }: HarnessResult) =>
  [
    stderr === null ? `${value}` : `${value} ± ${stderr}`,
    filter === 'none' ? '' : filter,
    shots === null ? '' : `${shots} shots`,
  ]
    .filter(Boolean)
    .join(', ')
