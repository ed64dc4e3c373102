import type { Address, Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'

/** One account's points or votes in one campaign. */
export type Mint = { campaign: Hex; account: Address }

/**
 * Returns the arguments of each mint.
 * @throws InvalidArgumentError for an empty list or an invalid campaign.
 */
export function checkMints(mints: readonly Mint[]): readonly (readonly [campaign: Hex, account: Address])[] {
  return checkNotEmpty(mints, 'mints').map(
    ({ campaign, account }, i) => [checkHash(campaign, `mints[${i}].campaign`), account] as const,
  )
}
