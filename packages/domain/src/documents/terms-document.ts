import { MAX_MILESTONES } from '@commonweight/abi/constants'
import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { type DocumentParts, demo, linksOf, NEW_PARTS, STORED_PARTS, text } from './schema-parts'

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

const modelOf = ({ name }: DocumentParts) =>
  z.object({
    parameters: name('Parameters', 1, 40),
    licence: name('Licence', 1, 60),
    base: name('Base', 1, 80),
    kind: z.enum(MODEL_KINDS, { error: `Kind: one of ${MODEL_KINDS.join(', ')}.` }),
  })

const milestonesOf = ({ name, prose }: DocumentParts) =>
  z
    .array(z.object({ title: name('Milestone title', 3, 120), criteria: prose('Criteria', 10, 2_000) }))
    .check(
      z.minLength(1, 'Milestones: at least one.'),
      z.maxLength(MAX_MILESTONES, `Milestones: at most ${MAX_MILESTONES}.`),
    )

const schemaOf = (parts: DocumentParts) =>
  z.object({
    type: z.literal('commonweight/terms/1', { error: 'Type: "commonweight/terms/1".' }),
    title: parts.name('Title', 3, 120),
    summary: parts.name('Summary', 10, 240),
    story: text('Story', 1, 20_000),
    labName: parts.name('Lab name', 1, 80),
    labUrl: z.optional(parts.webAddress('Lab address')),
    demo,
    model: modelOf(parts),
    links: linksOf(parts),
    milestones: milestonesOf(parts),
  })

/**
 * What people read about a campaign. The chain stores the SHA-256 of its canonical JSON as the terms' `digest`, and of
 * each `milestones[i].criteria` (see `textDigest`) in the milestone. `story` is Markdown.
 */
const termsDocumentSchema = schemaOf(NEW_PARTS)
const storedSchema = schemaOf(STORED_PARTS)

export type TermsDocument = z.output<typeof termsDocumentSchema>

/**
 * Parses a new document.
 * @throws InvalidDocumentError
 */
export function parseTermsDocument(value: unknown): TermsDocument {
  return parseDocument(termsDocumentSchema, value, 'terms document')
}

/**
 * Reads a stored document, ready to be shown: hidden characters of its names become words.
 * @throws InvalidDocumentError
 */
export function readTermsDocument(value: unknown): TermsDocument {
  return parseDocument(storedSchema, value, 'terms document')
}
