import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { type DocumentParts, linksOf, NEW_PARTS, STORED_PARTS, text } from './schema-parts'

const schemaOf = (parts: DocumentParts) =>
  z.object({
    name: parts.name('Name', 1, 80),
    line: parts.name('In one line', 0, 160),
    about: text('About', 0, 10_000),
    links: linksOf(parts),
  })

const newSchema = schemaOf(NEW_PARTS)
const storedSchema = schemaOf(STORED_PARTS)

/** What a lab says of itself. `about` is Markdown. */
export type LabProfileDocument = z.output<typeof newSchema>

/**
 * Parses a new profile.
 * @throws InvalidDocumentError
 */
export function parseLabProfile(value: unknown): LabProfileDocument {
  return parseDocument(newSchema, value, 'profile')
}

/**
 * Reads a stored profile, ready to be shown: hidden characters of its names become words.
 * @throws InvalidDocumentError
 */
export function readLabProfile(value: unknown): LabProfileDocument {
  return parseDocument(storedSchema, value, 'profile')
}
