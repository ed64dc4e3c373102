import type { Address, Hex } from 'viem'
import { checkAmount, checkHash, checkNotEmpty } from './check-argument'
import { isNativeToken } from './native-token'

/** One line of a cart; `amount` in base units. */
export type Gift = { campaign: Hex; amount: bigint }

/**
 * Passes a cart on that the contracts can book, with the value to send along.
 * @throws InvalidArgumentError for an empty cart or a line that is none.
 */
export function checkGifts(gifts: readonly Gift[], token: Address): { lines: Gift[]; value: bigint } {
  const lines = checkNotEmpty(gifts, 'gifts').map(({ campaign, amount }, line) => ({
    campaign: checkHash(campaign, `gifts[${line}].campaign`),
    amount: checkAmount(amount, `gifts[${line}].amount`),
  }))
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n)
  return { lines, value: isNativeToken(token) ? total : 0n }
}
