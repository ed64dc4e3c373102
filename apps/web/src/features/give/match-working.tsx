'use client'
import { fixed9, fixed18 } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import type { FundPanelProps } from './fund-panel-props'
import type { LocalQuote } from './local-quote'
import { matchWorking as how } from './words/match-working'

export type MatchWorkingProps = { campaign: FundPanelProps['campaign']; working: LocalQuote; figure: bigint }

/** The numbers from which a match follows, in the order in which they are used. */
export function MatchWorking({ campaign, working, figure }: MatchWorkingProps) {
  const { token } = campaign
  const lines: [string, string][] = [
    [how.yours, `${fixed9(working.before)} → ${fixed9(working.after)}`],
    [how.sum, fixed9(working.sumRoots)],
    [how.squares, fixed18(working.sumSquares)],
    [how.weight, fixed18(working.campaignWeight)],
    [how.rise, fixed18(working.weightRise)],
    [how.total, fixed18(working.totalWeight)],
    [how.pool, tokenAmount(working.pool, token, 'exact')],
    [how.result, `+${tokenAmount(figure, token, 'exact')}`],
  ]
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-xs underline underline-offset-4">
        {how.title}
      </summary>
      <p className="text-soft text-xs">{how.text}</p>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-xs">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="num text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
