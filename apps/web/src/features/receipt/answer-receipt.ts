import { hashSchema } from '@commonweight/domain/ids'
import type { ReceiptView } from '@commonweight/domain/views/receipt'
import { getReceipt } from '@commonweight/read-models/receipts/get-receipt'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { safeParse } from 'zod/mini'
import { answering, apiError, invalidParameters } from '../../server/api-response'
import type { Finality } from './finality'
import { readFinality } from './read-finality'

const UNKNOWN = 'No indexed block has a gift in this transaction. A new one is counted within seconds.'

/** Answers with the receipt of the transaction that an address names, or says why there is none. */
export async function answerReceipt(
  hash: string,
  answer: (receipt: ReceiptView, finality: Finality) => Response,
): Promise<Response> {
  const parsed = safeParse(hashSchema, hash)
  if (!parsed.success) return invalidParameters(parsed.error)
  return answering(async () => {
    const receipt = await getReceipt(sharedDb(), parsed.data)
    return receipt ? answer(receipt, await readFinality(receipt)) : apiError(404, 'not-found', UNKNOWN)
  })
}
