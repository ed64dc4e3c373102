import type { TokenView } from '@commonweight/db/views'
import { tokenDigits } from '../format/token-amount'

type MoneyProps = { amount: bigint; token: TokenView; style?: 'full' | 'compact' }

/** An amount in figures that line up, with its unit; the exact base units on hover. */
export function Money({ amount, token, style = 'full' }: MoneyProps) {
  return (
    <span className="num whitespace-nowrap" title={`${amount} base units`}>
      {tokenDigits(amount, token, style)} <span className="text-[0.85em] text-faint">{token.symbol}</span>
    </span>
  )
}
