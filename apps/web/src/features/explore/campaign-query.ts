import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import { roundIdSchema } from '@commonweight/domain/ids'
import { CAMPAIGN_STATES } from '@commonweight/domain/states/campaign-state'
import type { CampaignQuery } from '@commonweight/domain/views/query'
import { addressFault } from '@commonweight/sdk/call/address-fault'
import { z } from 'zod'
import { type RawQuery, SCOPES } from '../../server/list-parameters'

export const SORTS = ['open-first', 'newest', 'closing', 'most-funded', 'most-donors'] as const

const oneOf = <const values extends readonly [string, ...string[]]>(values: values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}.` })

/** Filters of the list of campaigns, as they stand in a URL. Empty fields of a form mean no filter. */
export const campaignQuerySchema = z.object({
  scope: oneOf(SCOPES).optional(),
  search: z
    .string()
    .trim()
    .max(100, 'must be at most 100 characters.')
    // The database cannot even be asked for it.
    .refine((text) => !text.includes('\0'), { error: 'has the character NUL, which is in no text.' })
    .refine((text) => text.split(/\s+/).every((word) => addressFault(word) !== 'checksum'), {
      error: 'has an address whose checksum does not fit: at least one character differs. Copy it again.',
    })
    .optional(),
  state: oneOf(CAMPAIGN_STATES).optional(),
  round: z.optional(roundIdSchema),
  kind: oneOf(MODEL_KINDS).optional(),
  sort: oneOf(SORTS).optional(),
  after: z.string().max(400, 'is not the address of a page.').optional(),
  limit: z.coerce.number({ error: 'must be a number.' }).int().min(1).max(100, 'must be at most 100.').optional(),
})

/** The valid filters, and for each invalid one what is wrong with it. */
export type ParsedQuery = { query: CampaignQuery; faults: { name: string; message: string }[] }

/** Never throws. A page lists by the valid filters and names the invalid ones. */
export function parseCampaignQuery(raw: RawQuery): ParsedQuery {
  const given = presentFields(raw)
  const result = campaignQuerySchema.safeParse(given)
  if (result.success) return { query: withoutUndefined(result.data), faults: [] }
  const faults = result.error.issues.map(({ path, message }) => ({ name: String(path[0] ?? ''), message }))
  const wrong = new Set(faults.map(({ name }) => name))
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  return { query: withoutUndefined(campaignQuerySchema.parse(rest)), faults }
}

function presentFields(raw: RawQuery): Record<string, string> {
  const entries = Object.entries(raw).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''))
}

function withoutUndefined(query: z.output<typeof campaignQuerySchema>): CampaignQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

/** The address of a list of campaigns with these filters. */
export function exploreHref(query: { [name in keyof CampaignQuery]: CampaignQuery[name] | undefined }): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text ? `/?${text}` : '/'
}
