import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import type { LinkValues } from '../../ui/form/link-rows'

export type RevisionValues = { repository: string; commit: string }
export type EvaluationValues = { name: string; metric: string; value: string; command: string }

/** What stands in the fields of the form. */
export type EvidenceValues = {
  summary: string
  licence: string
  revisions: RevisionValues[]
  files: EvidenceFile[]
  evaluations: EvaluationValues[]
  reproduce: string
  links: LinkValues[]
}

export const BLANK_REVISION: RevisionValues = { repository: '', commit: '' }
export const BLANK_EVALUATION: EvaluationValues = { name: '', metric: '', value: '', command: '' }

export const BLANK_EVIDENCE: EvidenceValues = {
  summary: '',
  licence: '',
  revisions: [BLANK_REVISION],
  files: [],
  evaluations: [BLANK_EVALUATION],
  reproduce: '',
  links: [],
}
