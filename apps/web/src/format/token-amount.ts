import type { TokenView } from '@commonweight/db/views'
import { displayAmount } from '@commonweight/domain/money'

const LARGE = 1_000n

/**
 * Base units for reading, with the token's symbol: two decimals, four for coins with 18 where small amounts matter,
 * none from a thousand upwards if `compact`.
 */
export function tokenAmount(amount: bigint, token: TokenView, style: 'full' | 'compact' = 'full'): string {
  return `${tokenDigits(amount, token, style)} ${token.symbol}`
}

/** As `tokenAmount`, without the symbol. */
export function tokenDigits(amount: bigint, token: TokenView, style: 'full' | 'compact' = 'full'): string {
  const isLarge = amount >= LARGE * 10n ** BigInt(token.decimals)
  if (amount === 0n) return '0'
  return displayAmount(amount, token.decimals, style === 'compact' && isLarge ? 0 : fractionDigits(token))
}

function fractionDigits(token: TokenView): number {
  return /^0x0{40}$/.test(token.address) ? 4 : 2
}
