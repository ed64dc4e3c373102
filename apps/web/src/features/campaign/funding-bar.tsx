import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { useId } from 'react'
import { tokenAmount } from '../../format/token-amount'
import { barSegments, GOAL_AT } from './bar-scale'
import { type FundedCampaign, fundingParts } from './funding-parts'
import { funding } from './words'

type FundingBarProps = {
  campaign: FundedCampaign & Pick<CampaignCard, 'goal' | 'token'>
  size?: 'small' | 'large'
}

const HEIGHTS = { small: 14, large: 20 }
/** The mark of the goal stands out above and below the bar by this many pixels. */
const INSET = 2

/** The right edge of a bar that is longer than its width. */
const TORN = '[clip-path:polygon(0_0,100%_0,calc(100%-6px)_33%,100%_66%,calc(100%-6px)_100%,0_100%)]'

/**
 * Where the money is, part by part. A mark at three quarters is the goal, on every card; the expected match lies beyond
 * it. Drawn as SVG, whose lengths need no style attribute.
 */
export function FundingBar({ campaign, size = 'small' }: FundingBarProps) {
  const { goal, token } = campaign
  const hatch = useId()
  const parts = fundingParts(campaign)
  const { segments, isTorn } = barSegments(parts, goal)
  const label = [
    ...parts.map(({ amount, text }) => `${text}: ${tokenAmount(amount, token)}`),
    goal > 0n ? `${funding.goal} ${tokenAmount(goal, token)}` : funding.noGoal,
  ].join(', ')
  const height = HEIGHTS[size] - 2 * INSET
  const percent = (basisPoints: number) => `${basisPoints / 100}%`
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={HEIGHTS[size]}
      className={`block ${isTorn ? TORN : ''}`}
      data-torn={isTorn || undefined}
    >
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M1 0V5" className="stroke-ink" strokeWidth="1.5" />
      </pattern>
      <rect
        y={INSET + 0.5}
        width={goal > 0n ? percent(GOAL_AT) : '100%'}
        height={height - 1}
        className="fill-sunk stroke-line-strong"
      />
      {segments.map(({ part: { key, fill, isExpected }, from, to }) => (
        <rect
          key={key}
          data-bar={key}
          x={percent(from)}
          y={isExpected ? INSET + 0.5 : INSET}
          width={percent(to - from)}
          height={isExpected ? height - 1 : height}
          className={isExpected ? 'stroke-ink' : fill}
          fill={isExpected ? `url(#${hatch})` : undefined}
        />
      ))}
      {goal > 0n && <rect data-bar="goal" x={percent(GOAL_AT)} width="2" height={HEIGHTS[size]} className="fill-ink" />}
    </svg>
  )
}
