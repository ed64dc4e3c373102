import { answerFile } from '../../../../../features/round/files/answer-file'
import { resultsCsv } from '../../../../../features/round/files/results-file'

/** A file of the round, sent while it is read. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/rounds/[id]/results.csv'>,
): Promise<Response> {
  return answerFile(request, (await params).id, resultsCsv)
}
