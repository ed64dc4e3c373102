'use client'
import { shortHex } from '@commonweight/domain/hex'
import type { ComputedClaim } from '@commonweight/recompute/recompute-report'
import { tokenAmount } from '../../format/token-amount'
import { FlowButton } from '../../transactions/button/flow-button'
import { roundFlow } from '../round/actions/round-flow'
import { roundActions as words } from '../round/words/round-actions'
import type { RecomputePanelProps } from './recompute-panel-props'

type ComputedClaimsProps = RecomputePanelProps & { claims: readonly ComputedClaim[] }

/** Claims matches of a computed result. Each needs a proof, which only a recomputation of the result gives. */
export function ComputedClaims(props: ComputedClaimsProps) {
  const { entries, now, claims } = props
  const { token, claimUntil } = props.round
  const entryOf = new Map(entries.map((entry) => [entry.campaign, entry]))
  const due = claims.filter(({ campaign }) => entryOf.get(campaign)?.awaitsMatch === true)
  const sum = due.reduce((total, { amount }) => total + amount, 0n)
  const labelled = due.map((claim) => ({
    ...claim,
    label: `${words.claim(tokenAmount(claim.amount, token, 'exact'))}: ${entryOf.get(claim.campaign)?.title ?? shortHex(claim.campaign)}`,
  }))
  const label = words.claimAll(due.length, tokenAmount(sum, token, 'exact'))
  return (
    <FlowButton
      {...roundFlow(props, 'claim-computed', label, (steps, parameters) =>
        steps.claimComputedSteps(parameters, labelled),
      )}
      kind="money"
      hint={words.claimHint}
      isAvailable={due.length > 0 && now < claimUntil}
    />
  )
}
