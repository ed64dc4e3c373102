import type { Hex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import { listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { csvHeader, csvLines } from '../../format/csv-text'
import { sumsOf } from './campaign-sums'

/** The columns of a lab's campaigns, in order. */
const COLUMNS = [
  'campaign',
  'title',
  'state',
  'token',
  'symbol',
  'decimals',
  'goal',
  'given',
  'match',
  'estimatedMatch',
  'released',
  'ready',
  'escrow',
  'donors',
  'milestones',
  'milestonesReleased',
  'opensAt',
  'closesAt',
  'cutoff',
  'round',
] as const satisfies readonly (keyof ReturnType<typeof rowOf>)[]

const CAMPAIGNS_AT_A_TIME = 50

/** All campaigns of a lab as CSV, part by part. Amounts are base units, times Unix seconds. */
export async function* labCsv(lab: Hex): AsyncGenerator<string> {
  yield csvHeader(COLUMNS)
  let after: string | undefined
  do {
    const page = await listLabCampaigns(sharedDb(), lab, { limit: CAMPAIGNS_AT_A_TIME, ...(after && { after }) })
    yield csvLines(page.items.map(rowOf), COLUMNS)
    after = page.next ?? undefined
  } while (after !== undefined)
}

function rowOf(campaign: CampaignView) {
  const { id, title, state, token, goal, estimatedMatch, donors, milestones, opensAt, closesAt, cutoff } = campaign
  return {
    campaign: id,
    title,
    state,
    token: token.address,
    symbol: token.symbol,
    decimals: token.decimals,
    goal,
    ...sumsOf(campaign),
    estimatedMatch,
    donors,
    milestones: milestones.length,
    milestonesReleased: milestones.filter((milestone) => milestone.state === 'released').length,
    opensAt,
    closesAt,
    cutoff,
    round: campaign.round?.id ?? null,
  }
}
