import { hashSchema } from '@commonweight/domain/ids'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { safeParse } from 'zod/mini'
import { answering, apiError, invalidParameters, json, withOldNames } from '../../../../server/api-response'

/** Everything about one campaign. */
export async function GET(_: Request, { params }: RouteContext<'/api/campaigns/[id]'>): Promise<Response> {
  const id = safeParse(hashSchema, (await params).id)
  if (!id.success) return invalidParameters(id.error)
  return answering(async () => {
    const campaign = await getCampaign(sharedDb(), id.data)
    return campaign
      ? json(withOldNames(campaign))
      : apiError(404, 'not-found', 'No campaign has this id on this chain.')
  })
}
