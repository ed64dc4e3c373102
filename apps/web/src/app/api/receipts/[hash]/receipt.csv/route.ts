import { answerReceipt } from '../../../../../features/receipt/answer-receipt'
import { receiptCsv } from '../../../../../features/receipt/receipt-file'

/** The same as a file, a line for each gift. */
export async function GET(_: Request, { params }: RouteContext<'/api/receipts/[hash]/receipt.csv'>): Promise<Response> {
  return answerReceipt(
    (await params).hash,
    (receipt, finality) =>
      new Response(receiptCsv(receipt, finality), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="receipt-${receipt.txHash.slice(0, 10)}.csv"`,
          'cache-control': 'no-store',
        },
      }),
  )
}
