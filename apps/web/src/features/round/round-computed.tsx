import type { RoundView } from '@commonweight/domain/views/round'
import { scaleOf } from '@commonweight/qf/exact/units'
import { paysIdeal, shareAt } from '@commonweight/qf/exact/water-filling'
import { fixed18 } from '../../format/number'
import { Facts } from '../../ui/facts'
import { Money } from '../../ui/money'
import { rounds } from './words/rounds'

const ONE = 10n ** 18n

/** The formula, and its numbers as they stand. */
export function RoundComputed({ round }: { round: RoundView }) {
  const { computed } = rounds.page
  const { pool, cap, weight, pinnedCount, token } = round
  const poolLeft = pool - BigInt(pinnedCount) * cap
  const ideal = scaleOf(token.decimals)
  const level = { left: poolLeft, rest: weight, ideal }
  return (
    <div className="max-w-2xl space-y-4">
      <p>{computed.lead}</p>
      <p className="num overflow-x-auto rounded-sm bg-sunk px-4 py-3 text-sm">{computed.formula}</p>
      <Facts
        facts={[
          { label: computed.total, value: <span className="num">{fixed18(weight)}</span> },
          { label: computed.pinned, value: <span className="num">{pinnedCount}</span> },
          { label: computed.poolLeft, value: <Money amount={poolLeft} token={token} /> },
          {
            label: computed.factor,
            value: <span className="num">{fixed18(shareAt(level, ONE) * ideal, 6)}</span>,
          },
        ]}
      />
      <p className="text-sm text-soft">{paysIdeal(level) ? computed.unsaturated : computed.saturated}</p>
    </div>
  )
}
