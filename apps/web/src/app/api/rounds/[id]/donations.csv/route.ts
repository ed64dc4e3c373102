import { answerFile } from '../../../../../features/round/files/answer-file'
import { donationsCsv } from '../../../../../features/round/files/donations-file'

/** A file of the round, sent while it is read. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/rounds/[id]/donations.csv'>,
): Promise<Response> {
  return answerFile(request, (await params).id, donationsCsv)
}
