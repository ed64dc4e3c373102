import { roundIdSchema } from '@commonweight/domain/ids'
import type { Scope } from '@commonweight/domain/views/query'
import type { RoundView } from '@commonweight/domain/views/round'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { safeParse } from 'zod/mini'

/**
 * Loads the round that a page’s address names, with the applicants that the site lists, or with all. A wrong or unknown
 * number shows the not-found page.
 */
export const loadRound = cache(async (id: string, scope: Scope = 'listed'): Promise<RoundView> => {
  const parsed = safeParse(roundIdSchema, id)
  const round = parsed.success ? await getRound(sharedDb(), parsed.data, scope) : null
  return round ?? notFound()
})
