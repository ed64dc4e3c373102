'use client'
import { lazy, Suspense } from 'react'
import type { FundPanelProps } from './fund-panel-props'
import type { DonorFacts } from './quote-donation'
import type { Match } from './use-match'
import { fund } from './words/fund'

const MatchFigure = lazy(() => import('./match-figure').then((module) => ({ default: module.MatchFigure })))
const MatchWorking = lazy(() => import('./match-working').then((module) => ({ default: module.MatchWorking })))
const VerifyButton = lazy(() =>
  import('../identity/verify-button').then((module) => ({ default: module.VerifyButton })),
)

const words = fund.match

export type MatchPreviewProps = FundPanelProps & { match: Match; donor: DonorFacts | null }

/** The match that the gift adds, the reason where there is none, and how it is computed. */
export function MatchPreview({ chain, campaign, round, match, donor }: MatchPreviewProps) {
  const { status, figure, reason, working } = match
  if (status === 'none' && !reason) return null
  const canVerify = donor?.weight === 0 && round?.state === 'open' && !campaign.insiders.includes(donor.account)
  return (
    <div className="border-y border-line py-3 text-sm" data-match={figure?.toString() ?? ''} data-match-status={status}>
      {status === 'checking' && <p className="text-faint">{words.checking}</p>}
      {figure !== null && (
        <Suspense fallback={<p className="text-faint">{words.checking}</p>}>
          <MatchFigure token={campaign.token} figure={figure} isDonorKnown={donor !== null} isExact={match.isExact} />
        </Suspense>
      )}
      {reason && <p className={figure === null ? 'text-soft' : 'mt-2 text-soft'}>{reason}</p>}
      {canVerify && (
        <div className="mt-3">
          <Suspense fallback={null}>
            <VerifyButton chain={chain} />
          </Suspense>
        </div>
      )}
      {working && figure !== null && (
        <Suspense fallback={null}>
          <MatchWorking campaign={campaign} working={working} figure={figure} />
        </Suspense>
      )}
    </div>
  )
}
