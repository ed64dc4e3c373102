'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { roundActions as words } from '../words/round-actions'
import type { RoundActionsProps } from './round-actions-props'
import { roundFlow } from './round-flow'

/** Admits campaigns that applied. Shown to the operator while the round runs. */
export function Applications(props: RoundActionsProps) {
  const { applicants, skipped } = props
  const [refused, setRefused] = useState<ReadonlySet<Hex>>(new Set())
  const admitted = applicants.map(({ campaign }) => campaign).filter((campaign) => !refused.has(campaign))
  const toggle = (campaign: Hex): void => {
    const next = new Set(refused)
    if (!next.delete(campaign)) next.add(campaign)
    setRefused(next)
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="label">{words.approve}</legend>
      {applicants.length === 0 && <p className="text-soft text-sm">{words.noApplicants}</p>}
      {skipped > 0 && <p className="text-soft text-sm">{words.skipped(skipped)}</p>}
      {applicants.map(({ campaign, title, labName }) => (
        <label key={campaign} className="flex min-h-11 items-center gap-3 text-sm">
          <input
            type="checkbox"
            className="size-5 accent-current"
            checked={!refused.has(campaign)}
            onChange={() => toggle(campaign)}
          />
          <span>
            {title} <span className="text-faint">{labName}</span>
          </span>
        </label>
      ))}
      <FlowButton
        {...roundFlow(props, 'admit', words.approveButton(admitted.length), (steps, parameters) =>
          steps.admitSteps({ ...parameters, campaigns: admitted }),
        )}
        kind="ink"
        hint={words.approveHint}
        disabled={admitted.length === 0}
        isAvailable={applicants.length > 0}
      />
    </fieldset>
  )
}
