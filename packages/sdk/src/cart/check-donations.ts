import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash, checkNotEmpty } from '../call/check-argument'

/** One line of a cart; `amount` in base units. */
export type Donation = { campaign: Hex; amount: bigint }

/**
 * Returns the lines of a cart if the contracts can hold them, and the value to send.
 * @throws InvalidArgumentError if the cart is empty or a line is invalid.
 */
export function checkDonations(donations: readonly Donation[], token: Address): { lines: Donation[]; value: bigint } {
  const lines = checkNotEmpty(donations, 'donations').map(({ campaign, amount }, line) => ({
    campaign: checkHash(campaign, `donations[${line}].campaign`),
    amount: checkAmount(amount, `donations[${line}].amount`),
  }))
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n)
  return { lines, value: isNativeToken(token) ? total : 0n }
}
