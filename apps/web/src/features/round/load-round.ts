import { roundIdSchema } from '@commonweight/domain/ids'
import type { RoundView } from '@commonweight/domain/views/round'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { safeParse } from 'zod/mini'
import type { RawQuery } from '../../server/list-parameters'
import { parseRoundPageQuery, type RoundPart } from './round-page-query'

const MAX_ENTRIES = 12

/** @property part What is shown. @property faults What is wrong with the address, a sentence's end for each parameter. */
export type LoadedRound = { round: RoundView; part: RoundPart; faults: { name: string; message: string }[] }

/**
 * Loads the part of a round that a page's address names, once per request. Wrong parameters count as absent. A wrong or
 * unknown number shows the not-found page.
 */
export function loadRound(id: string, raw: RawQuery): Promise<LoadedRound> {
  // As a text, because `cache` compares objects by identity.
  return loadOnce(id, JSON.stringify(raw))
}

const loadOnce = cache(async (id: string, raw: string): Promise<LoadedRound> => {
  const parsed = safeParse(roundIdSchema, id)
  if (!parsed.success) return notFound()
  const { query, faults } = parseRoundPageQuery(JSON.parse(raw))
  const part = { ...query, limit: MAX_ENTRIES }
  try {
    const round = await getRound(sharedDb(), parsed.data, part.scope, part)
    return round ? { round, part, faults } : notFound()
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    const { after: _, sponsorsAfter: __, ...first } = part
    const round = await getRound(sharedDb(), parsed.data, first.scope, first)
    return round ? { round, part: first, faults: [...faults, { name: 'after', message: error.message }] } : notFound()
  }
})
