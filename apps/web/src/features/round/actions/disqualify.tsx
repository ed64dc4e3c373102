'use client'
import { useState } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { Confirmed } from '../../../ui/form/confirmed'
import { ReasonField } from '../../../ui/form/reason-field'
import { SelectField } from '../../../ui/form/select-field'
import { disqualify as words } from '../words/disqualify'
import type { RoundActionsProps } from './round-actions-props'

/** Takes a campaign out of the round, with a reason. Shown to the operator until the review is over. */
export function Disqualify({ chain, round, members }: RoundActionsProps) {
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const member = members.find(({ campaign }) => campaign === chosen) ?? members[0]
  if (!member) return null
  return (
    <details className="border-t border-line pt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
        {words.open}
      </summary>
      <div className="flex flex-col gap-3 pb-2">
        <SelectField
          label={words.campaign}
          hint={words.campaignHint}
          value={member.campaign}
          onValue={setChosen}
          options={members.map(({ campaign, title }) => ({ value: campaign, label: title }))}
        />
        <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onValue={setReason} />
        <Confirmed sentence={words.sure}>
          {(isSure) => (
            <FlowButton
              chain={chain}
              kind="plain"
              label={words.button}
              hint={words.hint}
              disabled={!isSure || reason.trim() === ''}
              scope={`disqualify:${round.id}:${member.campaign}`}
              title={`${words.button}: ${member.title}`}
              steps={async () => {
                const { disqualifySteps } = await import('./disqualify-steps')
                const { deployment } = chain
                const { campaign } = member
                return disqualifySteps({ deployment, round: round.id, label: words.button, campaign, text: reason })
              }}
            />
          )}
        </Confirmed>
      </div>
    </details>
  )
}
