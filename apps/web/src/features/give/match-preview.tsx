'use client'
import { lazy, Suspense } from 'react'
import type { FundPanelProps } from './fund-panel-props'
import { MatchFigure } from './match-figure'
import { MatchWorking } from './match-working'
import type { DonorFacts } from './quote-donation'
import type { Match } from './use-match'
import { fund } from './words/fund'

const VerifyOffer = lazy(() =>
  import('../identity/gain/verify-offer').then((module) => ({ default: module.VerifyOffer })),
)

const words = fund.match

export type MatchPreviewProps = FundPanelProps & {
  match: Match
  donor: DonorFacts | null
  amount: bigint | null
}

/** The match that the gift adds, the reason where there is none, and how it is computed. */
export function MatchPreview({ chain, campaign, unmatched, match, donor, amount }: MatchPreviewProps) {
  const { status, figure, reason, working } = match
  return (
    <div className="border-y border-line py-3 text-sm" data-match={figure?.toString() ?? ''} data-match-status={status}>
      {status === 'checking' && <p className="text-faint">{words.checking}</p>}
      {figure !== null && (
        <MatchFigure token={campaign.token} figure={figure} isDonorKnown={donor !== null} isExact={match.isExact} />
      )}
      {reason && <p className={figure === null ? 'text-soft' : 'mt-2 text-soft'}>{reason}</p>}
      {donor && !unmatched && (
        <div className="mt-3 empty:hidden">
          <Suspense fallback={null}>
            <VerifyOffer chain={chain} lines={[{ campaign: campaign.id, amount: amount ?? 0n }]} isOfferedAbove />
          </Suspense>
        </div>
      )}
      {working && figure !== null && <MatchWorking campaign={campaign} working={working} figure={figure} />}
    </div>
  )
}
