'use client'
import type { TokenView } from '@commonweight/domain/views/token'
import { type AmountStyle, tokenDigits } from '../format/token-amount'
import { listing } from './listing/words'

type MoneyProps = { amount: bigint; token: TokenView; style?: AmountStyle }

/**
 * An amount in figures that line up, with its unit; the exact base units on hover. A token that the site does not list
 * is marked, and its long unit may break.
 */
export function Money({ amount, token, style = 'full' }: MoneyProps) {
  const isUnlisted = token.listed === false
  return (
    <span
      className={`num ${isUnlisted ? 'wrap-anywhere whitespace-normal!' : 'whitespace-nowrap'}`}
      title={listing.baseUnits(amount)}
    >
      {tokenDigits(amount, token, style)} <span className="text-[0.85em] text-faint">{token.symbol}</span>
      {isUnlisted && (
        <span className="text-[0.75em] text-bad" title={listing.token.warning}>
          {' '}
          {listing.token.mark}
        </span>
      )}
    </span>
  )
}
