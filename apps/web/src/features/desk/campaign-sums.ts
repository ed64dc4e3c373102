import type { CampaignView } from '@commonweight/domain/views/campaign'

/** Base units: from donors, from rounds, released to the lab, of that not yet paid out, and not released. */
export type Sums = { given: bigint; match: bigint; released: bigint; ready: bigint; escrow: bigint }

/**
 * What has come to a campaign and where it is. Of one that failed or was cancelled, escrow is what donors have not taken
 * back and what can still be returned to its round.
 */
export function sumsOf({ total, matched, released, claimable, returns }: CampaignView): Sums {
  const held = returns ? returns.refundable + returns.recoverable : total - released
  return { given: total - matched, match: matched, released, ready: claimable, escrow: held }
}
