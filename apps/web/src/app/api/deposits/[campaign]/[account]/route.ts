import { addressSchema, hashSchema } from '@commonweight/domain/ids'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { sharedDb } from '@commonweight/read-models/shared-db'
import * as z from 'zod/mini'
import { readDeposit } from '../../../../../features/deposit/read-deposit'
import { apiError, invalidParameters, json } from '../../../../../server/api-response'
import { callerOf } from '../../../../../server/callers/caller-of'
import type { LimitedKind } from '../../../../../server/callers/shared-limits'
import { limited } from '../../../../../server/limited'
import { refusingForms } from '../../../../../server/refusing-forms'
import { followDeposit } from '../../../../../server/relayer/deposit-watch'

type Context = RouteContext<'/api/deposits/[campaign]/[account]'>

const parametersSchema = z.object({ campaign: hashSchema, account: addressSchema })

/** What lies at an account's deposit address for a campaign, and which gifts came from there. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer('follow', request, context, async (campaign, account) => json(await readDeposit(campaign, account)))
}

/** Asks this site to look at the address for a week, and to give what arrives. Idempotent. */
export function POST(request: Request, context: Context): Promise<Response> {
  return refusingForms(request, () =>
    answer('deposit', request, context, async (campaign, account) =>
      json({ until: await followDeposit(campaign, account, callerOf(request.headers)) }),
    ),
  )
}

type Handler = (
  campaign: NonNullable<Awaited<ReturnType<typeof getCampaign>>>,
  account: `0x${string}`,
) => Promise<Response>

async function answer(kind: LimitedKind, request: Request, context: Context, handler: Handler): Promise<Response> {
  const asked = z.safeParse(parametersSchema, await context.params)
  if (!asked.success) return invalidParameters(asked.error)
  return limited(kind, request.headers, async () => {
    const campaign = await getCampaign(sharedDb(), asked.data.campaign)
    return campaign ? handler(campaign, asked.data.account) : apiError(404, 'not-found', 'There is no such campaign.')
  })
}
