import type { RoundDonation } from '@commonweight/domain/views/donation'
import type { TokenView } from '@commonweight/domain/views/token'

/** The columns of donations as CSV, in order. */
export const DONATION_COLUMNS = [
  'campaign',
  'donor',
  'amount',
  'weight',
  'included',
  'reason',
  'identityWeight',
  'counted',
  'matchShare',
  'payer',
  'byOperator',
  'memo',
  'time',
  'block',
  'logIndex',
  'txHash',
  'token',
  'symbol',
  'decimals',
] as const satisfies readonly (keyof ReturnType<typeof donationRow>)[]

/**
 * Weights as 0 to 1: `npx commonweight qf` reads `donor`, `campaign`, `amount` and `weight` by these names. Field by
 * field: of a million copies made by spreading, V8 keeps hundreds of megabytes until its next full collection.
 */
export function donationRow(donation: RoundDonation, { address, symbol, decimals }: TokenView) {
  return {
    campaign: donation.campaign,
    donor: donation.donor,
    amount: donation.amount,
    weight: donation.weightBps / 10_000,
    included: donation.included,
    reason: donation.reason,
    identityWeight: donation.identityWeightBps / 10_000,
    counted: donation.counted,
    matchShare: donation.matchShare,
    payer: donation.payer,
    byOperator: donation.byOperator,
    memo: donation.memo,
    time: donation.at,
    block: donation.blockNumber,
    logIndex: donation.logIndex,
    txHash: donation.txHash,
    token: address,
    symbol,
    decimals,
  }
}
