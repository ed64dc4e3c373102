import * as z from 'zod/mini'
import { hashSchema } from './ids'
import { parseDocument } from './invalid-document-error'
import { text } from './schema-parts'

/**
 * Why a backer vetoed a submission or an attester denied it; its SHA-256 is the `reason` on the chain. `text` is plain.
 * @property submission The submission's number.
 */
export const reasonDocumentSchema = z.object({
  type: z.literal('commonweight/reason/1', { error: 'Type: "commonweight/reason/1".' }),
  campaign: hashSchema,
  submission: z.int({ error: 'Submission: a whole number from 1.' }).check(z.minimum(1), z.maximum(65_535)),
  text: text('Reason', 1, 4_000),
})

export type ReasonDocument = z.output<typeof reasonDocumentSchema>

/** @throws InvalidDocumentError */
export function parseReasonDocument(value: unknown): ReasonDocument {
  return parseDocument(reasonDocumentSchema, value, 'reason')
}
