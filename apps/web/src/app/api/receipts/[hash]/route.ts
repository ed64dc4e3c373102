import { answerReceipt } from '../../../../features/receipt/answer-receipt'
import { json } from '../../../../server/api-response'

/** The receipt of a transaction that brought gifts. */
export async function GET(_: Request, { params }: RouteContext<'/api/receipts/[hash]'>): Promise<Response> {
  return answerReceipt((await params).hash, (receipt, finality) => json({ ...receipt, finality }))
}
