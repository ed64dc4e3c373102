import * as z from 'zod/mini'
import { addressSchema, hashSchema, roundIdSchema } from '../ids'
import { parseDocument } from './invalid-document-error'
import { text } from './schema-parts'

/** Most entries of each of the two lists. */
const MAX_ENTRIES = 5_000
const MAX_SECONDS = 2 ** 40

const seconds = (what: string) =>
  z
    .number({ error: `${what}: give Unix seconds.` })
    .check(z.int(`${what}: whole Unix seconds.`), z.minimum(1), z.maximum(MAX_SECONDS))

/** Names the fields that do not belong, so that a slip is found. */
const unknown = {
  error: (issue: { code?: string | undefined; keys?: unknown }) =>
    issue.code === 'unrecognized_keys' ? `Not known: ${[issue.keys].flat().join(', ')}.` : undefined,
}

const note = { reason: text('Reason', 1, 300), since: seconds('Since') }

const hidden = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('campaign'), id: hashSchema, ...note }, unknown),
    z.strictObject({ kind: z.literal('round'), id: roundIdSchema, ...note }, unknown),
    z.strictObject({ kind: z.literal('lab'), id: addressSchema, ...note }, unknown),
    z.strictObject({ kind: z.literal('operator'), id: addressSchema, ...note }, unknown),
    z.strictObject({ kind: z.literal('token'), id: addressSchema, ...note }, unknown),
  ],
  { error: 'Hide: kind is campaign, round, lab, operator or token; id, reason and since belong to it.' },
)

const withheld = z.strictObject({ digest: hashSchema, ...note }, unknown)

const list = <const entry extends z.core.$ZodType>(what: string, entry: entry) =>
  z.array(entry).check(z.maxLength(MAX_ENTRIES, `${what}: at most ${MAX_ENTRIES} entries.`))

/**
 * What a site hides from its lists, and which documents it refuses to keep and serve. It holds for one deployment,
 * which chain id and `campaigns` (the contract's address) name. `sequence` rises with each version, so that an older
 * one is not taken for a newer one. Fields that are not named here are refused: a misspelt list would hide nothing.
 */
const curationDocumentSchema = z.strictObject(
  {
    type: z.literal('commonweight/curation/1', { error: 'Type: "commonweight/curation/1".' }),
    chainId: z.number({ error: 'Chain id: give a number.' }).check(z.int(), z.minimum(1)),
    campaigns: addressSchema,
    sequence: z
      .number({ error: 'Sequence: give a whole number from 1.' })
      .check(z.int(), z.minimum(1), z.maximum(MAX_SECONDS)),
    issuedAt: seconds('Issued at'),
    /** First second at which the file is no longer taken; without it, it never expires. */
    expiresAt: z.optional(seconds('Expires at')),
    hide: list('Hide', hidden),
    withhold: list('Withhold', withheld),
  },
  unknown,
)

export type CurationDocument = z.output<typeof curationDocumentSchema>

/** @throws InvalidDocumentError */
export function parseCurationDocument(value: unknown): CurationDocument {
  return parseDocument(curationDocumentSchema, value, 'curation file')
}
