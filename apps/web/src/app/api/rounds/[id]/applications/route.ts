import { listRoundApplications } from '@commonweight/read-models/rounds/list-round-applications'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { answerPage } from '../../../../../features/round/files/answer-page'

/** A page of the campaigns that ever applied to the round, the oldest first. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/rounds/[id]/applications'>) {
  return answerPage(request, (await params).id, (round, query) =>
    listRoundApplications(sharedDb(), round.row.id, round, query),
  )
}
