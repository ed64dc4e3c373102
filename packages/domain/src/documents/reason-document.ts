import * as z from 'zod/mini'
import { hashSchema } from '../ids'
import { parseDocument } from './invalid-document-error'
import { type DocumentParts, NEW_PARTS, STORED_PARTS } from './schema-parts'

const schemaOf = ({ prose }: DocumentParts) =>
  z.object({
    type: z.literal('commonweight/reason/1', { error: 'Type: "commonweight/reason/1".' }),
    campaign: hashSchema,
    submission: z.int({ error: 'Submission: a whole number from 1.' }).check(z.minimum(1), z.maximum(65_535)),
    text: prose('Reason', 1, 4_000),
  })

/**
 * Why a backer vetoed a submission or an attester denied it; its SHA-256 is the `reason` on the chain. `text` is plain.
 * @property submission The submission's number.
 */
const reasonDocumentSchema = schemaOf(NEW_PARTS)
const storedSchema = schemaOf(STORED_PARTS)

export type ReasonDocument = z.output<typeof reasonDocumentSchema>

/**
 * Parses a new reason.
 * @throws InvalidDocumentError
 */
export function parseReasonDocument(value: unknown): ReasonDocument {
  return parseDocument(reasonDocumentSchema, value, 'reason')
}

/**
 * Reads a stored reason, ready to be shown: characters that could turn other text around become words.
 * @throws InvalidDocumentError
 */
export function readReasonDocument(value: unknown): ReasonDocument {
  return parseDocument(storedSchema, value, 'reason')
}
