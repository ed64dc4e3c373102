import { hashSchema, roundIdSchema } from '@commonweight/domain/ids'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { CampaignView, RoundView, Scope } from '@commonweight/read-models/views'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { safeParse } from 'zod/mini'
import { readAddress } from '../../ui/form/read-address'

/** The campaign that a page's address names; a wrong or unknown id ends in the section's not-found page. */
export const campaignOf = cache(async (id: string): Promise<CampaignView> => {
  const parsed = safeParse(hashSchema, id)
  const campaign = parsed.success ? await getCampaign(sharedDb(), parsed.data) : null
  return campaign ?? notFound()
})

/** The round that a page's address names, as `campaignOf`, with the applicants that the site lists, or all. */
export const roundOf = cache(async (id: string, scope: Scope = 'listed'): Promise<RoundView> => {
  const parsed = safeParse(roundIdSchema, id)
  const round = parsed.success ? await getRound(sharedDb(), parsed.data, scope) : null
  return round ?? notFound()
})

/** The account that a page's address names, in lower case. Anything else ends in the section's not-found page. */
export function accountOf(address: string): `0x${string}` {
  return readAddress(address).address ?? notFound()
}
