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

/** Weights as 0 to 1: `npx commonweight qf` reads `donor`, `campaign`, `amount` and `weight` by these names. */
export function donationRow(donation: RoundDonation, { address, symbol, decimals }: TokenView) {
  const { weightBps, identityWeightBps, at, blockNumber, ...rest } = donation
  return {
    ...rest,
    weight: weightBps / 10_000,
    identityWeight: identityWeightBps / 10_000,
    time: at,
    block: blockNumber,
    token: address,
    symbol,
    decimals,
  }
}
