import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { demo, links, text } from './schema-parts'

/** What people read about a round; its SHA-256 is the round terms' `digest`. `story` is Markdown. */
export const roundDocumentSchema = z.object({
  type: z.literal('commonweight/round/1', { error: 'Type: "commonweight/round/1".' }),
  title: text('Title', 3, 120),
  summary: text('Summary', 10, 240),
  story: text('Story', 1, 20_000),
  operatorName: text('Operator name', 1, 80),
  demo,
  links,
})

export type RoundDocument = z.output<typeof roundDocumentSchema>

/** @throws InvalidDocumentError */
export function parseRoundDocument(value: unknown): RoundDocument {
  return parseDocument(roundDocumentSchema, value, 'round document')
}
