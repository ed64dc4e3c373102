import { displayAmount, formatAmount } from '@commonweight/domain/money'
import type { TokenView } from '@commonweight/domain/views/token'

const LARGE = 1_000n

/** `full` and `compact` are for reading and cut what is small; `exact` has every digit, for what somebody agrees to. */
export type AmountStyle = 'full' | 'compact' | 'exact'

/**
 * Base units for reading, with the token's symbol: two decimals, for the chain's own coin up to four, and none
 * from a thousand upwards if `compact`; as many as there are if `exact`.
 */
export function tokenAmount(amount: bigint, token: TokenView, style: AmountStyle = 'full'): string {
  return `${tokenDigits(amount, token, style)} ${token.symbol}`
}

/** As `tokenAmount`, without the symbol. */
export function tokenDigits(amount: bigint, token: TokenView, style: AmountStyle = 'full'): string {
  const { decimals } = token
  const isLarge = amount >= LARGE * 10n ** BigInt(decimals)
  if (amount === 0n) return '0'
  if (style === 'compact' && isLarge) return displayAmount(amount, decimals, 0)
  const minDecimals = isNative(token) ? 4 : 2
  const digits = displayAmount(
    amount,
    decimals,
    style === 'exact' ? Math.max(minDecimals, decimalsOf(amount, decimals)) : minDecimals,
  )
  return isNative(token) && digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

/** How many decimals it takes to write the amount. */
function decimalsOf(amount: bigint, decimals: number): number {
  return formatAmount(amount, decimals).split('.')[1]?.length ?? 0
}

function isNative(token: TokenView): boolean {
  return /^0x0{40}$/.test(token.address)
}
