'use client'
import { fixed9, fixed18 } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { fund } from '../../messages/fund'
import type { FundPanelProps } from '../props/fund-panel-props'
import type { DonorFacts } from '../steps/quote-gift'
import { VerifyButton } from '../ui/verify-button'
import type { LocalQuote } from './local-quote'
import type { Match } from './use-match'

const words = fund.match

export type MatchPreviewProps = FundPanelProps & { match: Match; donor: DonorFacts | null }

/** The match that the gift adds, why it is what it is, and the working behind it. */
export function MatchPreview({ chain, campaign, round, match, donor }: MatchPreviewProps) {
  const { status, figure, reason, working } = match
  if (status === 'none' && !reason) return null
  const canVerify = donor?.weight === 0 && round?.state === 'open' && !campaign.insiders.includes(donor.account)
  return (
    <div className="border-y border-line py-3 text-sm" data-match={figure?.toString() ?? ''} data-match-status={status}>
      {status === 'checking' && <p className="text-faint">{words.checking}</p>}
      {figure !== null && (
        <>
          <p className="flex items-baseline justify-between gap-4">
            <span>{words.title}</span>
            <span className="num text-lg">+{tokenAmount(figure, campaign.token)}</span>
          </p>
          <p className="text-faint text-xs">
            {donor ? words.now : words.stranger}
            {!match.isExact && `; ${words.estimate}`}
          </p>
        </>
      )}
      {reason && <p className={figure === null ? 'text-soft' : 'mt-2 text-soft'}>{reason}</p>}
      {canVerify && (
        <div className="mt-3">
          <VerifyButton chain={chain} />
        </div>
      )}
      {working && figure !== null && <Working campaign={campaign} working={working} figure={figure} />}
    </div>
  )
}

type WorkingProps = { campaign: FundPanelProps['campaign']; working: LocalQuote; figure: bigint }

function Working({ campaign, working, figure }: WorkingProps) {
  const { token } = campaign
  const { how } = fund
  const lines: [string, string][] = [
    [how.yours, `${fixed9(working.before)} → ${fixed9(working.after)}`],
    [how.sum, fixed9(working.sumRoots)],
    [how.squares, fixed18(working.sumSquares)],
    [how.weight, fixed18(working.campaignWeight)],
    [how.rise, fixed18(working.weightRise)],
    [how.total, fixed18(working.totalWeight)],
    [how.pool, tokenAmount(working.pool, token)],
    [how.result, `+${tokenAmount(figure, token)}`],
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
