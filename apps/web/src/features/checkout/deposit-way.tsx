import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount } from '../../format/token-amount'
import { DepositLink } from '../deposit/deposit-link'
import type { CheckoutLine } from './lines/checkout-line'
import { pay as words } from './words/pay'

/** @property gifts Lines that are given, of one token. */
export type DepositWayProps = { token: TokenView; gifts: readonly CheckoutLine[] }

/** Giving the cart without a wallet on this site: by one transfer for each campaign. */
export function DepositWay({ token, gifts }: DepositWayProps) {
  const [first, ...others] = gifts
  if (!first) return null
  if (others.length === 0) {
    return (
      <>
        <DepositLink campaign={first.line.campaign} token={token} amount={first.line.amount} />
        <p className="hint">{words.deposit.stays}</p>
      </>
    )
  }
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {words.deposit.many}
      </summary>
      <p className="text-soft">{words.deposit.each(gifts.length)}</p>
      <ul>
        {gifts.map(({ title, line: { campaign, amount } }) => (
          <li key={campaign}>
            <DepositLink
              campaign={campaign}
              token={token}
              amount={amount}
              label={words.deposit.one(tokenAmount(amount, token, 'exact'), title)}
            />
          </li>
        ))}
      </ul>
      <p className="hint">{words.deposit.stays}</p>
    </details>
  )
}
