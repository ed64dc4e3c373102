import type { TokenView } from '@commonweight/db/views'
import { displayAmount } from '@commonweight/domain/money'

const LARGE = 1_000n

/**
 * Base units for reading, with the token's symbol: two decimals, for the chain's own coin up to four, and none
 * from a thousand upwards if `compact`.
 */
export function tokenAmount(amount: bigint, token: TokenView, style: 'full' | 'compact' = 'full'): string {
  return `${tokenDigits(amount, token, style)} ${token.symbol}`
}

/** As `tokenAmount`, without the symbol. */
export function tokenDigits(amount: bigint, token: TokenView, style: 'full' | 'compact' = 'full'): string {
  const isLarge = amount >= LARGE * 10n ** BigInt(token.decimals)
  if (amount === 0n) return '0'
  if (style === 'compact' && isLarge) return displayAmount(amount, token.decimals, 0)
  if (!isNative(token)) return displayAmount(amount, token.decimals, 2)
  return displayAmount(amount, token.decimals, 4).replace(/\.?0+$/, '')
}

function isNative(token: TokenView): boolean {
  return /^0x0{40}$/.test(token.address)
}
