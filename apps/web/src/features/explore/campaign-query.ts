import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import { roundIdSchema } from '@commonweight/domain/ids'
import { CAMPAIGN_STATES } from '@commonweight/domain/states/campaign-state'
import type { CampaignQuery } from '@commonweight/domain/views/query'
import { z } from 'zod'
import { listFields, type Parsed, parseParameters, type RawQuery } from '../../server/list-parameters'

export const SORTS = ['open-first', 'newest', 'closing', 'most-funded', 'most-donors'] as const

const oneOf = <const values extends readonly [string, ...string[]]>(values: values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}.` })

export const campaignQuerySchema = z.object({
  ...listFields,
  state: oneOf(CAMPAIGN_STATES).optional(),
  round: z.optional(roundIdSchema),
  kind: oneOf(MODEL_KINDS).optional(),
  sort: oneOf(SORTS).optional(),
})

/** Filters of the list of campaigns, as they stand in a URL. Empty fields of a form mean no filter. */
export function parseCampaignQuery(raw: RawQuery): Parsed<CampaignQuery> {
  const { query, faults } = parseParameters(campaignQuerySchema, raw)
  return { query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)), faults }
}

/** The address of a list of campaigns with these filters. */
export function exploreHref(query: { [name in keyof CampaignQuery]: CampaignQuery[name] | undefined }): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text ? `/?${text}` : '/'
}
