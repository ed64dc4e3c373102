import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import type { EvidenceSource, SourceFile } from './evidence-source'
import type { Finding, Verdict } from './finding'

/**
 * - `matches`: the bytes were read and have the size and SHA-256 of the manifest
 * - `reported`: the source says this SHA-256 for this size; the bytes were not read
 * - `differs`, `missing`
 * - `not-read`: too large to be read here, and the source says no SHA-256
 * - `unlisted`: the source has it, the manifest does not
 */
export type FileOutcome = 'matches' | 'reported' | 'differs' | 'missing' | 'not-read' | 'unlisted'

export type FileVerdict = { path: string; outcome: FileOutcome }

/** Compares the files of a source with those of a manifest. Files that the manifest does not list do not count. */
export async function verifyFiles(source: EvidenceSource, listed: readonly EvidenceFile[]): Promise<FileVerdict[]> {
  const present = new Map(source.files.map((file) => [file.path, file]))
  const verdicts: FileVerdict[] = []
  for (const file of listed) {
    verdicts.push({ path: file.path, outcome: await outcomeOf(source, file, present.get(file.path)) })
    present.delete(file.path)
  }
  return [...verdicts, ...[...present.keys()].map((path) => ({ path, outcome: 'unlisted' as const }))]
}

async function outcomeOf(source: EvidenceSource, file: EvidenceFile, found?: SourceFile): Promise<FileOutcome> {
  if (!found) return 'missing'
  if (found.size !== file.size) return 'differs'
  if (found.reported !== null) return found.reported === file.sha256 ? 'reported' : 'differs'
  const actual = await source.hash(found)
  if (actual === null) return 'not-read'
  return actual === file.sha256 ? 'matches' : 'differs'
}

/** What the outcomes of all files say together. */
export function findingsOf(files: readonly FileVerdict[]): Finding[] {
  const findings: Finding[] = []
  for (const { outcome, verdict, text } of SENTENCES) {
    const count = files.filter((file) => file.outcome === outcome).length
    if (count > 0) findings.push({ verdict, text: text(count === 1 ? '1 file' : `${count} files`) })
  }
  return findings
}

const SENTENCES: readonly { outcome: FileOutcome; verdict: Verdict; text: (files: string) => string }[] = [
  { outcome: 'differs', verdict: 'fail', text: (files) => `Other bytes than the manifest says: ${files}.` },
  { outcome: 'missing', verdict: 'fail', text: (files) => `Missing: ${files}.` },
  {
    outcome: 'not-read',
    verdict: 'cannot-tell',
    text: (files) => `Too large to be read here, and nothing says a SHA-256: ${files}.`,
  },
  {
    outcome: 'reported',
    verdict: 'reported',
    text: (files) => `The Hub says these hashes, bytes were not read: ${files}.`,
  },
  { outcome: 'matches', verdict: 'pass', text: (files) => `Read, with the bytes of the manifest: ${files}.` },
]
