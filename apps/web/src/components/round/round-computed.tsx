import type { RoundView } from '@commonweight/db/views'
import { fixed18 } from '../../format/number'
import { rounds } from '../../messages/rounds'
import { Facts } from '../facts'
import { Money } from '../money'

const ONE = 10n ** 18n

/** The formula, and its numbers as they stand. */
export function RoundComputed({ round }: { round: RoundView }) {
  const { computed } = rounds.page
  const poolLeft = round.pool - BigInt(round.pinnedCount) * round.cap
  const poolIn18 = poolLeft * 10n ** BigInt(18 - round.token.decimals)
  const isSaturated = round.weight > poolIn18
  const factor = isSaturated ? (poolIn18 * ONE) / round.weight : ONE
  return (
    <div className="max-w-2xl space-y-4">
      <p>{computed.lead}</p>
      <p className="num overflow-x-auto rounded-sm bg-sunk px-4 py-3 text-sm">{computed.formula}</p>
      <Facts
        facts={[
          { label: computed.total, value: <span className="num">{fixed18(round.weight)}</span> },
          { label: computed.pinned, value: <span className="num">{round.pinnedCount}</span> },
          { label: computed.poolLeft, value: <Money amount={poolLeft} token={round.token} /> },
          { label: computed.factor, value: <span className="num">{fixed18(factor, 6)}</span> },
        ]}
      />
      <p className="text-sm text-soft">{isSaturated ? computed.saturated : computed.unsaturated}</p>
    </div>
  )
}
