import { answerFile } from '../../../../../features/round/files/answer-file'
import { applicationsCsv } from '../../../../../features/round/files/applications-file'

/** A file of the round, sent while it is read. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/rounds/[id]/applications.csv'>,
): Promise<Response> {
  return answerFile(request, (await params).id, applicationsCsv)
}
