import type { CampaignCard } from '@commonweight/db/views'
import { shareOf } from '../format/number'
import { tokenAmount } from '../format/token-amount'
import { funding } from '../messages/funding'

type FundingBarProps = {
  campaign: Pick<CampaignCard, 'total' | 'goal' | 'released' | 'estimatedMatch' | 'token' | 'state'>
  size?: 'small' | 'large'
}

const HATCH =
  'bg-[repeating-linear-gradient(135deg,var(--ink-faint)_0_1px,transparent_1px_5px)] border-y border-r border-line-strong'

/** Released | in escrow | estimated match, on a scale that ends at the goal or beyond; a tick marks the goal. */
export function FundingBar({ campaign, size = 'small' }: FundingBarProps) {
  const { total, goal, released, estimatedMatch, token, state } = campaign
  const escrow = total - released
  const expected = total + estimatedMatch
  // biome-ignore lint/complexity/useMathMinMax: Math.max takes no bigint
  const scale = expected > goal ? expected : goal
  const isOver = state === 'failed' || state === 'cancelled'
  const width = (part: bigint) => ({ width: `${shareOf(part, scale) / 100}%` })
  const label = [
    `${tokenAmount(released, token)} ${funding.released}`,
    `${tokenAmount(escrow, token)} ${isOver ? funding.refundable : funding.escrow}`,
    `${tokenAmount(estimatedMatch, token)} ${funding.estimated}`,
    goal > 0n ? `${funding.goal} ${tokenAmount(goal, token)}` : funding.noGoal,
  ].join(', ')
  return (
    <div role="img" aria-label={label} className={`relative w-full ${size === 'large' ? 'h-4' : 'h-2'}`}>
      <div className="flex h-full w-full overflow-hidden rounded-sm bg-sunk ring-1 ring-line ring-inset">
        <div className="bg-ink" style={width(released)} />
        <div className={isOver ? 'bg-bad/45' : 'bg-line-strong'} style={width(escrow)} />
        {estimatedMatch > 0n && <div className={HATCH} style={width(estimatedMatch)} />}
      </div>
      {goal > 0n && scale > goal && (
        <div className="absolute -inset-y-1 w-px bg-ink" style={{ left: `${shareOf(goal, scale) / 100}%` }} />
      )}
    </div>
  )
}
