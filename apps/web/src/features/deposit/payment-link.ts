import type { Hex } from '@commonweight/domain/hex'
import { isNativeToken } from '@commonweight/domain/native-token'
import { getAddress } from 'viem/utils'

export type Payment = { chainId: number; token: Hex; to: Hex; amount: bigint }

/** A request for a payment as wallet apps read it from a code or a link (EIP-681): address, token, amount and chain. */
export function paymentLink({ chainId, token, to, amount }: Payment): string {
  const address = getAddress(to)
  if (isNativeToken(token)) return `ethereum:${address}@${chainId}?value=${amount}`
  return `ethereum:${getAddress(token)}@${chainId}/transfer?address=${address}&uint256=${amount}`
}

/** An address with its checksum, in groups of four for people who compare it. */
export function groupedAddress(address: Hex): string {
  return `0x${getAddress(address).slice(2).match(/.{4}/g)?.join(' ')}`
}

/**
 * The account in the text of a code that somebody shows to be paid: an address, alone or in an EIP-681 link. A token's
 * transfer names its receiver. Null if there is none.
 */
export function accountInCode(text: string): string | null {
  const link = /^(?:ethereum:)?(?:pay-)?(0x[0-9a-f]{40})(?:@\d+)?(\/transfer)?(?:\?(.*))?$/i.exec(text.trim())
  if (!link) return null
  const [, target = '', transfer, query = ''] = link
  if (!transfer) return target
  const to = new URLSearchParams(query).get('address') ?? ''
  return /^0x[0-9a-f]{40}$/i.test(to) ? to : null
}
