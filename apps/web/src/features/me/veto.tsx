'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { BackingView } from '@commonweight/domain/views/account'
import { useState } from 'react'
import { fixed9 } from '../../format/number'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { Confirmed } from '../../ui/form/confirmed'
import { ReasonField } from '../../ui/form/reason-field'
import { backingActions as words } from './words'

type VetoProps = {
  chain: SiteChain
  backing: { vetoPoints: BackingView['vetoPoints']; campaign: { id: Hex; title: string } }
  isAvailable: boolean
}

/** A backer's objection, with the points that count and room for a reason. */
export function Veto({ chain, backing, isAvailable }: VetoProps) {
  const [reason, setReason] = useState('')
  const { campaign, vetoPoints } = backing
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {isAvailable && (
        <>
          <p className="text-soft text-sm">{words.vetoPoints(fixed9(vetoPoints))}</p>
          <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onValue={setReason} />
        </>
      )}
      <Confirmed sentence={words.vetoSure} isAvailable={isAvailable}>
        {(isSure) => (
          <FlowButton
            chain={chain}
            kind="plain"
            label={words.veto}
            hint={words.vetoHint}
            disabled={!isSure}
            isAvailable={isAvailable}
            scope={`veto:${campaign.id}`}
            title={`${words.veto}: ${campaign.title}`}
            steps={async ({ runtime }) => {
              const { vetoSteps } = await import('./veto-steps')
              return vetoSteps({ runtime, campaign: campaign.id, reason, label: words.veto })
            }}
          />
        )}
      </Confirmed>
    </div>
  )
}
