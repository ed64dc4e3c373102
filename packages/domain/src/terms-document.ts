import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { demo, links, text, webAddress } from './schema-parts'

export const MODEL_KINDS = [
  'language',
  'speech',
  'vision',
  'multimodal',
  'embedding',
  'code',
  'dataset',
  'evaluation',
  'tooling',
  'other',
] as const

export type ModelKind = (typeof MODEL_KINDS)[number]

const model = z.object({
  parameters: text('Parameters', 1, 40),
  licence: text('Licence', 1, 60),
  base: text('Base', 1, 80),
  kind: z.enum(MODEL_KINDS, { error: `Kind: one of ${MODEL_KINDS.join(', ')}.` }),
})

const milestone = z.object({ title: text('Milestone title', 3, 120), criteria: text('Criteria', 10, 2_000) })

/**
 * What people read about a campaign. The chain stores the SHA-256 of its canonical JSON as the terms' `digest`, and of
 * each `milestones[i].criteria` (see `textDigest`) in the milestone. `story` is Markdown.
 */
export const termsDocumentSchema = z.object({
  type: z.literal('commonweight/terms/1', { error: 'Type: "commonweight/terms/1".' }),
  title: text('Title', 3, 120),
  summary: text('Summary', 10, 240),
  story: text('Story', 1, 20_000),
  labName: text('Lab name', 1, 80),
  labUrl: z.optional(webAddress('Lab address')),
  demo,
  model,
  links,
  milestones: z
    .array(milestone)
    .check(z.minLength(1, 'Milestones: at least one.'), z.maxLength(10, 'Milestones: at most 10.')),
})

export type TermsDocument = z.output<typeof termsDocumentSchema>

/** @throws InvalidDocumentError */
export function parseTermsDocument(value: unknown): TermsDocument {
  return parseDocument(termsDocumentSchema, value, 'terms document')
}
