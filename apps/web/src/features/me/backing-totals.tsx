import type { BackingView } from '@commonweight/domain/views/account'
import type { TokenView } from '@commonweight/domain/views/token'
import { Money } from '../../ui/money'
import { me } from './words'

/** Sums per token over all that the account backs. Points are not added up: those of different tokens do not mix. */
export function BackingTotals({ backings }: { backings: readonly BackingView[] }) {
  const tokens = new Map(backings.map(({ campaign }) => [campaign.token.address, campaign.token]))
  return (
    <div className="border-y border-line">
      {[...tokens.values()].map((token) => (
        <TokenTotals key={token.address} token={token} backings={backings} />
      ))}
    </div>
  )
}

function TokenTotals({ token, backings }: { token: TokenView; backings: readonly BackingView[] }) {
  const own = backings.filter(({ campaign }) => campaign.token.address === token.address)
  const sum = (pick: (backing: BackingView) => bigint) => own.reduce((total, backing) => total + pick(backing), 0n)
  const figures = [
    { label: me.totals.given, amount: sum(({ given }) => given) },
    { label: me.totals.released, amount: sum(({ released }) => released) },
    { label: me.totals.escrow, amount: sum(({ given, released, refunded }) => given - released - refunded) },
    { label: me.totals.refundable, amount: sum(({ refundable }) => refundable) },
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
