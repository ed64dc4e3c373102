import type { BackingTotals as Totals } from '@commonweight/domain/views/account'
import { Money } from '../../ui/money'
import { me } from './words'

/** Sums per token over all that the account backs. Points are not added up: those of different tokens do not mix. */
export function BackingTotals({ totals }: { totals: readonly Totals[] }) {
  return (
    <div className="border-y border-line">
      {totals.map((each) => (
        <TokenTotals key={`${each.token.address} ${each.token.decimals}`} {...each} />
      ))}
    </div>
  )
}

function TokenTotals({ token, given, released, refunded, refundable }: Totals) {
  const figures = [
    { label: me.totals.given, amount: given },
    { label: me.totals.released, amount: released },
    { label: me.totals.escrow, amount: given - released - refunded },
    { label: me.totals.refundable, amount: refundable },
  ]
  return (
    <dl className="grid grid-cols-2 not-first:border-t not-first:border-line sm:grid-cols-4">
      {figures.map(({ label, amount }) => (
        <div key={label} className="flex flex-col-reverse py-4 pr-4">
          <dt className="text-xs text-faint">{label}</dt>
          <dd className="text-base">
            <Money amount={amount} token={token} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
