import type { Hex } from '@commonweight/domain/hex'
import type { BackingTotals, BackingView, ConsentView } from '@commonweight/domain/views/account'
import { cardClaims, donationClaim } from './campaign-claims'
import { type Claim, partsOf, viewClaim } from './claim'

/** What the page of an account shows. */
export type AccountPage = {
  account: Hex
  backings: readonly BackingView[]
  totals: readonly BackingTotals[]
  consents: readonly ConsentView[]
}

/** All that the page of an account says and the chain has. */
export function accountClaims({ account, backings, totals, consents }: AccountPage): Claim[] {
  return [
    ...backings.flatMap((backing) => backingClaims(account, backing)),
    ...totals.map(
      ({ token, given, refunded }): Claim => ({
        kind: 'sum',
        sum: 'account',
        subject: [account, token.address, String(token.decimals)],
        parts: partsOf({ given, refunded }),
      }),
    ),
    ...consents.map(({ operator, until }) =>
      viewClaim('campaigns', 'operatorUntil', [account, operator], { '': untilText(until) }),
    ),
  ]
}

function backingClaims(account: Hex, backing: BackingView): Claim[] {
  const { campaign, given, refunded, refundable, atRisk, counted, maturedPoints, donations, donationCount } = backing
  const { id } = campaign
  return [
    viewClaim('campaigns', 'donorOf', [id, account], { amount: refunded > 0n ? 0n : given, counted }),
    // What a refund pays or would pay: 0 after a refund, and once everything is released.
    viewClaim('campaigns', 'refundable', [id, account], { '': refundable + atRisk }),
    viewClaim('points', 'maturedOf', [id, account], { '': maturedPoints }),
    {
      kind: 'sum',
      sum: 'backing',
      subject: [account, id],
      parts: partsOf({ given, refunded, donations: donationCount }),
    },
    ...donations.map(donationClaim),
    ...cardClaims(campaign),
  ]
}

/** Pages know no later second than this; a contract's answer beyond it is cut in the same way. */
export function untilText(until: bigint | number): string {
  const last = BigInt(Number.MAX_SAFE_INTEGER)
  const value = BigInt(until)
  return String(value < last ? value : last)
}
