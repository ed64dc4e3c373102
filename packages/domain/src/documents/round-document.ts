import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { type DocumentParts, demo, linksOf, NEW_PARTS, STORED_PARTS, text } from './schema-parts'

const schemaOf = (parts: DocumentParts) =>
  z.object({
    type: z.literal('commonweight/round/1', { error: 'Type: "commonweight/round/1".' }),
    title: parts.name('Title', 3, 120),
    summary: parts.name('Summary', 10, 240),
    story: text('Story', 1, 20_000),
    operatorName: parts.name('Operator name', 1, 80),
    demo,
    links: linksOf(parts),
  })

/** What people read about a round; its SHA-256 is the round terms' `digest`. `story` is Markdown. */
const roundDocumentSchema = schemaOf(NEW_PARTS)
const storedSchema = schemaOf(STORED_PARTS)

export type RoundDocument = z.output<typeof roundDocumentSchema>

/**
 * Parses a new document.
 * @throws InvalidDocumentError
 */
export function parseRoundDocument(value: unknown): RoundDocument {
  return parseDocument(roundDocumentSchema, value, 'round document')
}

/**
 * Reads a stored document, ready to be shown: hidden characters of its names become words.
 * @throws InvalidDocumentError
 */
export function readRoundDocument(value: unknown): RoundDocument {
  return parseDocument(storedSchema, value, 'round document')
}
