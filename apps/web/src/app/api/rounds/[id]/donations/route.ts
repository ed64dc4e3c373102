import { listRoundDonations } from '@commonweight/read-models/rounds/list-round-donations'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { answerPage } from '../../../../../features/round/files/answer-page'

/** A page of the donations to the campaigns that ever applied to the round, and how each counts. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/rounds/[id]/donations'>) {
  return answerPage(request, (await params).id, ({ row, totals, now }, { after, limit }) =>
    listRoundDonations(sharedDb(), row, totals, { limit, now, ...(after ? { after } : {}) }),
  )
}
