import * as z from 'zod/mini'
import { hashSchema, roundIdSchema } from '../ids'
import { parseDocument } from './invalid-document-error'
import { NEW_PARTS } from './schema-parts'

/** Why a round's operator took a campaign out of the round; its SHA-256 is the `reason` on the chain. `text` is plain. */
const schema = z.object({
  type: z.literal('commonweight/disqualification/1', { error: 'Type: "commonweight/disqualification/1".' }),
  round: roundIdSchema,
  campaign: hashSchema,
  text: NEW_PARTS.prose('Reason', 1, 4_000),
})

export type DisqualificationDocument = z.output<typeof schema>

/** @throws InvalidDocumentError */
export function parseDisqualification(value: unknown): DisqualificationDocument {
  return parseDocument(schema, value, 'disqualification')
}
