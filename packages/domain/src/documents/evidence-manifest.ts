import { MAX_MILESTONES } from '@commonweight/abi/constants'
import * as z from 'zod/mini'
import { hashSchema } from '../ids'
import { parseDocument } from './invalid-document-error'
import { type DocumentParts, decimalText, linksOf, NEW_PARTS, STORED_PARTS, text } from './schema-parts'

const MAX_SAFE_SIZE = Number.MAX_SAFE_INTEGER

function isPlainPath(path: string): boolean {
  return !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** A file, its size in bytes and SHA-256; its path is relative, with `/`, and never leaves its folder. */
const fileOf = ({ name }: DocumentParts) =>
  z.object({
    path: name('File path', 1, 400).check(
      z.refine(isPlainPath, 'File path: relative, with /, without empty, "." or ".." parts.'),
    ),
    size: z.int({ error: 'File size: whole bytes.' }).check(z.minimum(0), z.maximum(MAX_SAFE_SIZE)),
    sha256: hashSchema,
  })

/** A commit of a public repository (40 or 64 hex digits). */
const revisionOf = ({ webAddress }: DocumentParts) =>
  z.object({
    repository: webAddress('Repository'),
    commit: text('Commit', 40, 64).check(
      z.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'Commit: the full hash in lower-case hex.'),
    ),
  })

/** A figure that the lab claims; `command` reproduces it from the revisions and files. */
const evaluationOf = ({ name, code }: DocumentParts) =>
  z.object({
    name: name('Evaluation', 1, 120),
    metric: name('Metric', 1, 60),
    value: decimalText('Value'),
    unit: z.optional(name('Unit', 1, 20)),
    command: z.optional(code('Command', 1, 1_000)),
  })

const filesOf = (parts: DocumentParts) =>
  z.array(fileOf(parts)).check(
    z.maxLength(1_000, 'Files: at most 1,000; list a checksum file instead.'),
    z.refine((files) => new Set(files.map(({ path }) => path)).size === files.length, 'Files: each path once.'),
  )

const schemaOf = (parts: DocumentParts) =>
  z.object({
    type: z.literal('commonweight/evidence/1', { error: 'Type: "commonweight/evidence/1".' }),
    campaign: hashSchema,
    milestone: z.int({ error: 'Milestone: its index from 0.' }).check(z.minimum(0), z.maximum(MAX_MILESTONES - 1)),
    summary: parts.prose('Summary', 10, 4_000),
    licence: parts.name('Licence', 1, 60),
    revisions: z.array(revisionOf(parts)).check(z.maxLength(20, 'Revisions: at most 20.')),
    files: filesOf(parts),
    evaluations: z.array(evaluationOf(parts)).check(z.maxLength(50, 'Evaluations: at most 50.')),
    reproduce: z.optional(parts.code('Reproduce command', 1, 2_000)),
    links: linksOf(parts),
  })

/**
 * What a lab says it has delivered for one milestone, in a form that others can check: its SHA-256 is what the chain
 * stores and attesters sign.
 */
const evidenceManifestSchema = schemaOf(NEW_PARTS)
const storedSchema = schemaOf(STORED_PARTS)

export type EvidenceManifest = z.output<typeof evidenceManifestSchema>
export type EvidenceFile = EvidenceManifest['files'][number]

/**
 * Parses a new manifest.
 * @throws InvalidDocumentError
 */
export function parseEvidenceManifest(value: unknown): EvidenceManifest {
  return parseDocument(evidenceManifestSchema, value, 'evidence manifest')
}

/**
 * Reads a stored manifest, ready to be shown: hidden characters of its names and commands become words.
 * @throws InvalidDocumentError
 */
export function readEvidenceManifest(value: unknown): EvidenceManifest {
  return parseDocument(storedSchema, value, 'evidence manifest')
}
