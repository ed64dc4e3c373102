import { answerResults } from '../../../../../features/round/results/answer-results'
import { json } from '../../../../../server/api-response'

/** The round's results as a JSON file; base units are decimal strings. */
export async function GET(_: Request, { params }: RouteContext<'/api/rounds/[id]/results.json'>): Promise<Response> {
  return answerResults((await params).id, (results) =>
    json(results, {
      headers: { 'content-disposition': `attachment; filename="round-${results.round}-results.json"` },
    }),
  )
}
