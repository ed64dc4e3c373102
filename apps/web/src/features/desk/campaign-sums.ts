import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { TokenView } from '@commonweight/domain/views/token'

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

export type TokenSums = { token: TokenView; sums: Sums }

/** The same of many campaigns, token by token: amounts of different tokens do not add up. */
export function sumsByToken(campaigns: readonly CampaignView[]): TokenSums[] {
  const byToken = new Map<string, TokenSums>()
  for (const campaign of campaigns) {
    const { token } = campaign
    const key = `${token.address} ${token.decimals}`
    const before = byToken.get(key)?.sums ?? { given: 0n, match: 0n, released: 0n, ready: 0n, escrow: 0n }
    const more = sumsOf(campaign)
    byToken.set(key, {
      token,
      sums: {
        given: before.given + more.given,
        match: before.match + more.match,
        released: before.released + more.released,
        ready: before.ready + more.ready,
        escrow: before.escrow + more.escrow,
      },
    })
  }
  return [...byToken.values()]
}
