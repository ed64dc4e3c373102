import { answerResults } from '../../../../../features/round/results/answer-results'
import { csvText } from '../../../../../features/round/results/csv-text'
import { RESULT_COLUMNS } from '../../../../../features/round/results/round-results'

/** The round's campaigns as a CSV file; base units are whole numbers. */
export async function GET(_: Request, { params }: RouteContext<'/api/rounds/[id]/results.csv'>): Promise<Response> {
  return answerResults((await params).id, ({ round, campaigns }) => {
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="round-${round}-results.csv"`,
      'cache-control': 'no-store',
    }
    return new Response(csvText(campaigns, RESULT_COLUMNS), { headers })
  })
}
