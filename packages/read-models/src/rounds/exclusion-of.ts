import type { Standing } from '@commonweight/domain/views/campaign'
import type { ExclusionReason } from '@commonweight/domain/views/donation'

/** Why a campaign's donations are not matched by the round that it applied to; null: they are. */
export function campaignExclusion(standing: Standing, reasonDigest: string | null): ExclusionReason | null {
  switch (standing) {
    case 'none':
      return 'withdrawn'
    case 'applied':
      return 'not-admitted'
    case 'removed':
      return reasonDigest ? 'disqualified' : 'removed'
    default:
      return null
  }
}

/**
 * What a donation counts with.
 * @property weightBps With the last refresh of its donor, if there was one since. @property points The donor's s in the
 * campaign: 0 below the round's minimum.
 */
export type CountedDonation = { weightBps: number; isInsider: boolean; points: bigint }

/** Why a donation is not matched; null: it is. @param ofCampaign The reason that all of its campaign's have. */
export function donationExclusion(
  { weightBps, isInsider, points }: CountedDonation,
  ofCampaign: ExclusionReason | null,
): ExclusionReason | null {
  if (ofCampaign) return ofCampaign
  if (weightBps === 0) return isInsider ? 'insider' : 'no-weight'
  return points === 0n ? 'below-minimum' : null
}
