'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { Confirmed } from '../../ui/form/confirmed'
import { ReasonField } from '../../ui/form/reason-field'
import { attestPanel as words } from './words'

type DenialProps = {
  chain: SiteChain
  campaign: { id: Hex; title: string }
  milestone: { index: number }
  submission: { number: number }
  isAvailable: boolean
}

/** An attester's denial, also of a submission that it approved. It is final, so the form is folded away. */
export function Denial({ chain, campaign, milestone, submission, isAvailable }: DenialProps) {
  const [reason, setReason] = useState('')
  const button = (isSure: boolean) => (
    <FlowButton
      chain={chain}
      kind="plain"
      label={words.denyButton}
      hint={words.denyHint}
      disabled={!isSure}
      isAvailable={isAvailable}
      scope={`deny:${campaign.id}:${submission.number}`}
      title={words.denyTitle(milestone.index + 1, campaign.title)}
      steps={async ({ runtime, account }) => {
        const { denySteps } = await import('./deny-steps')
        return denySteps({ runtime, account, campaign: campaign.id, submission: submission.number, reason })
      }}
    />
  )
  if (!isAvailable) return button(false)
  return (
    <details className="border-t border-line pt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
        {words.deny}
      </summary>
      <div className="flex flex-col gap-3 pt-1">
        <p className="text-soft text-sm">{words.denyLead}</p>
        <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onValue={setReason} />
        <Confirmed sentence={words.denySure}>{button}</Confirmed>
      </div>
    </details>
  )
}
