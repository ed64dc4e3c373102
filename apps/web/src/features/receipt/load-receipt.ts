import { hashSchema } from '@commonweight/domain/ids'
import type { ReceiptView } from '@commonweight/domain/views/receipt'
import { getReceipt } from '@commonweight/read-models/receipts/get-receipt'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { safeParse } from 'zod/mini'

/** Loads the receipt that a page's address names by its transaction's hash. Else shows the section's not-found page. */
export const loadReceipt = cache(async (hash: string): Promise<ReceiptView> => {
  const parsed = safeParse(hashSchema, hash)
  const receipt = parsed.success ? await getReceipt(sharedDb(), parsed.data) : null
  return receipt ?? notFound()
})
