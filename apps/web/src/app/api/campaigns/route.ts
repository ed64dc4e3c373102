import { countCampaigns } from '@commonweight/read-models/campaigns/count-campaigns'
import { listCampaigns } from '@commonweight/read-models/campaigns/list-campaigns'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { parseCampaignQuery } from '../../../features/explore/campaign-query'
import { answering, apiError, json, withOldNames } from '../../../server/api-response'
import { limited } from '../../../server/limited'

/** A page of campaigns; filters as in the address of the explore page. A search costs a permit. */
export async function GET(request: NextRequest): Promise<Response> {
  const { query, faults } = parseCampaignQuery(Object.fromEntries(request.nextUrl.searchParams))
  if (faults.length > 0) {
    return apiError(400, 'invalid-parameter', faults.map(({ name, message }) => `${name} ${message}`).join(' '))
  }
  const list = async () => {
    try {
      const [{ items, ...page }, counts] = await Promise.all([
        listCampaigns(sharedDb(), query),
        countCampaigns(sharedDb(), query),
      ])
      return json({ items: items.map(withOldNames), ...page, counts })
    } catch (error) {
      if (error instanceof InvalidCursorError) return apiError(400, 'invalid-parameter', `after: ${error.message}`)
      throw error
    }
  }
  return query.search ? limited('search', request.headers, list) : answering(list)
}
