import { hashSchema } from '@commonweight/domain/ids'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { safeParse } from 'zod/mini'

/** Loads the campaign that a page’s address names. A wrong or unknown id shows the not-found page of the section. */
export const loadCampaign = cache(async (id: string): Promise<CampaignView> => {
  const parsed = safeParse(hashSchema, id)
  const campaign = parsed.success ? await getCampaign(sharedDb(), parsed.data) : null
  return campaign ?? notFound()
})
