import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { shareOf } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { type FundedCampaign, fundingParts } from './funding-parts'
import { funding } from './words'

type FundingBarProps = {
  campaign: FundedCampaign & Pick<CampaignCard, 'goal' | 'token'>
  size?: 'small' | 'large'
}

/** Where the money is, part by part, on a scale that ends at the goal or beyond; a tick marks the goal. */
export function FundingBar({ campaign, size = 'small' }: FundingBarProps) {
  const { total, goal, estimatedMatch, token } = campaign
  const parts = fundingParts(campaign)
  const expected = total + estimatedMatch
  // biome-ignore lint/complexity/useMathMinMax: Math.max takes no bigint
  const scale = expected > goal ? expected : goal
  const width = (part: bigint) => ({ width: `${shareOf(part, scale) / 100}%` })
  const label = [
    ...parts.map(({ amount, text }) => `${text}: ${tokenAmount(amount, token)}`),
    goal > 0n ? `${funding.goal} ${tokenAmount(goal, token)}` : funding.noGoal,
  ].join(', ')
  return (
    <div role="img" aria-label={label} className={`relative w-full ${size === 'large' ? 'h-4' : 'h-2'}`}>
      <div className="flex h-full w-full overflow-hidden rounded-sm bg-sunk ring-1 ring-line ring-inset">
        {parts.map(({ key, amount, swatch, isExpected }) => (
          <div key={key} className={isExpected ? `${swatch} border-l-0` : swatch} style={width(amount)} />
        ))}
      </div>
      {goal > 0n && scale > goal && (
        <div className="absolute -inset-y-1 w-px bg-ink" style={{ left: `${shareOf(goal, scale) / 100}%` }} />
      )}
    </div>
  )
}
