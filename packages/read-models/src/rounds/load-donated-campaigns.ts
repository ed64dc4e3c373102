import { campaignState } from '@commonweight/domain/states/campaign-state'
import type { ExclusionReason } from '@commonweight/domain/views/donation'
import type { Round } from '@commonweight/postgres/generated/client'
import type { Tally } from '@commonweight/qf/chain/tally'
import { campaignFacts, entryOf, standingOf, tallyOf } from '../campaigns/campaign-row'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'
import { campaignExclusion } from './exclusion-of'
import { isComputed } from './round-row'

/**
 * What a round's donations to a campaign have in common.
 * @property hasShares Whether it is defined what one of them brings.
 */
export type DonatedCampaign = {
  exclusion: ExclusionReason | null
  insiders: ReadonlySet<string>
  tally: Tally
  minimum: bigint
  hasShares: boolean
}

/** Campaigns that applied to the round, by id. @param now Unix seconds. */
export async function loadDonatedCampaigns(
  db: Db,
  round: Round,
  ids: readonly string[],
  now: number,
): Promise<Map<string, DonatedCampaign>> {
  const rows = await db.campaign.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: { entries: true, attesters: true },
  })
  return new Map(
    rows.map((row) => {
      const entry = entryOf(row)
      const isOver = ['failed', 'cancelled'].includes(campaignState(campaignFacts(row), now))
      const campaign: DonatedCampaign = {
        exclusion: campaignExclusion(standingOf(row), entry?.reason ?? null),
        insiders: new Set([row.lab, row.payout, ...row.attesters.map(({ account }) => account)]),
        tally: tallyOf(row),
        minimum: bigintOf(row.minimum),
        // A claimed match has been paid, whatever happened to the campaign since.
        hasShares: !isComputed(round) && entry?.isPinned === false && (entry.standing === 'claimed' || !isOver),
      }
      return [row.id, campaign]
    }),
  )
}
