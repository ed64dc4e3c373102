import type { Hex } from '@commonweight/domain/hex'
import { formatAmount } from '@commonweight/domain/money'
import type { TokenView } from '@commonweight/domain/views/token'
import { deposit as words } from './words'

/**
 * @property amount Base units that are asked for; null: the page asks.
 * @property label Null: the usual one.
 */
export type DepositLinkProps = { campaign: Hex; token: TokenView; amount?: bigint | null; label?: string | null }

/** Leads to the page on which one gives to a campaign by a transfer, without a wallet on this site. */
export function DepositLink({ campaign, token, amount = null, label = null }: DepositLinkProps) {
  const query = new URLSearchParams({ campaign })
  if (amount !== null && amount > 0n) query.set('amount', formatAmount(amount, token.decimals))
  return (
    <a className="inline-flex min-h-11 items-center text-sm underline underline-offset-4" href={`/deposit?${query}`}>
      {label ?? words.link}
    </a>
  )
}
