import type { ReceiptLine } from '@commonweight/domain/views/receipt'
import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount } from '../../format/token-amount'
import { receipt as words } from './words'

export type TokenSum = { token: TokenView; given: bigint; released: bigint; refunded: bigint; comesBack: bigint }

/** Sums of a receipt's lines, token by token in the order of the lines. */
export function tokenSums(lines: readonly ReceiptLine[]): TokenSum[] {
  const sums = new Map<string, TokenSum>()
  for (const { token, amount, released, refunded, comesBack } of lines) {
    const key = `${token.address} ${token.decimals}`
    const sum = sums.get(key) ?? { token, given: 0n, released: 0n, refunded: 0n, comesBack: 0n }
    sum.given += amount
    sum.released += released
    sum.refunded += refunded
    sum.comesBack += comesBack
    sums.set(key, sum)
  }
  return [...sums.values()]
}

/** "55 USDC and 1 ETH", every digit. */
export function sumsText(lines: readonly ReceiptLine[]): string {
  return tokenSums(lines)
    .map(({ given, token }) => tokenAmount(given, token, 'exact'))
    .join(` ${words.and} `)
}
