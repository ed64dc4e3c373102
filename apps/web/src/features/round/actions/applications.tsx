'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useWallet } from '../../../wallet/use-wallet'
import { roundActions as words } from '../words/round-actions'
import type { RoundActionsProps } from './round-actions-props'
import { roundFlow } from './round-flow'

/** For the operator only: admits campaigns that applied, while the round runs. */
export function Applications(props: RoundActionsProps) {
  const { round, now } = props
  const wallet = useWallet()
  const [refused, setRefused] = useState<ReadonlySet<Hex>>(new Set())
  if (wallet.status !== 'connected' || wallet.account !== round.operator || now >= round.end) return null
  const admitted = round.applicants.map(({ campaign }) => campaign).filter((campaign) => !refused.has(campaign))
  const toggle = (campaign: Hex): void => {
    const next = new Set(refused)
    if (!next.delete(campaign)) next.add(campaign)
    setRefused(next)
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="label">{words.approve}</legend>
      {round.applicants.length === 0 && <p className="text-soft text-sm">{words.noApplicants}</p>}
      {round.skipped.length > 0 && <p className="text-soft text-sm">{words.skipped(round.skipped.length)}</p>}
      {round.applicants.map(({ campaign, title, labName }) => (
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
        isAvailable={round.applicants.length > 0}
      />
    </fieldset>
  )
}
