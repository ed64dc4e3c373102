import type { EvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { type LicenceKind, licenceVerdict } from '../licence/licence-verdict'
import type { EvidenceSource } from './evidence-source'
import { type Finding, type Verdict, verdictOf } from './finding'
import { verifyEvaluations } from './verify-evaluations'
import { type FileVerdict, findingsOf, verifyFiles } from './verify-files'
import { verifyWeights } from './verify-weights'

export type EvidenceReport = { verdict: Verdict; findings: Finding[]; files: FileVerdict[] }

/**
 * Compares delivered work with what its manifest says: every file by size and SHA-256, headers of weights, figures of
 * evaluations, licence, commit. Nothing of the work is run.
 */
export async function verifyEvidence(source: EvidenceSource, manifest: EvidenceManifest): Promise<EvidenceReport> {
  const files = await verifyFiles(source, manifest.files)
  // Of files with other bytes nothing more needs to be known.
  const same = files.filter(({ outcome }) => outcome === 'matches' || outcome === 'reported').map(({ path }) => path)
  const findings = [
    ...(manifest.files.length === 0 ? [NO_FILES] : findingsOf(files)),
    ...commitOf(source, manifest),
    ...licenceOf(source, manifest),
    ...(await verifyWeights(source, same)),
    ...(await verifyEvaluations(source, {
      ...manifest,
      files: manifest.files.filter(({ path }) => same.includes(path)),
    })),
  ]
  return { verdict: verdictOf(findings), findings, files }
}

const NO_FILES: Finding = { verdict: 'cannot-tell', text: 'The manifest lists no files.' }

const LICENCES: Record<LicenceKind, string> = {
  'open-source': 'open source, approved by the Open Source Initiative',
  open: 'open, with conditions; not an open-source approval',
  restricted: 'restricts who may use the work, or for what; not open source',
  unknown: 'not known here',
}

function commitOf({ commit }: EvidenceSource, { revisions }: EvidenceManifest): Finding[] {
  if (commit === null || revisions.some((revision) => revision.commit === commit)) return []
  const text = `The manifest does not name the commit ${commit}: a repository can change after it was compared.`
  return [{ verdict: 'cannot-tell', text }]
}

function licenceOf({ licence, name }: EvidenceSource, manifest: EvidenceManifest): Finding[] {
  const said: Finding = {
    verdict: 'pass',
    text: `Licence ${manifest.licence}: ${LICENCES[licenceVerdict(manifest.licence).kind]}.`,
  }
  if (licence === null || licence.toLowerCase() === manifest.licence.toLowerCase()) return [said]
  return [{ verdict: 'fail', text: `${name} has the licence "${licence.slice(0, 60)}", not "${manifest.licence}".` }]
}
