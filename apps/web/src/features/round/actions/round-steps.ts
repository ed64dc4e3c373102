import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { ComputedClaim } from '@commonweight/recompute/recompute-report'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareDropCampaigns } from '@commonweight/sdk/prepare/rounds/drop-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { prepareReclaim } from '@commonweight/sdk/prepare/rounds/reclaim'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { prepareVetoResult } from '@commonweight/sdk/prepare/rounds/veto-result'
import type { FlowStep } from '../../../transactions/flow'
import type { Runtime } from '../../../transactions/runtime'
import { tokenSteps } from '../../../transactions/token-steps'
import type { RoundDeed } from './round-deed'

/** @property label Names a single step while it is under way. */
export type RoundStepsParameters = { deployment: Deployment; round: number; label: string }

type OfCampaigns = RoundStepsParameters & { campaigns: readonly Hex[] }

export function admitSteps({ deployment, round, campaigns, label }: OfCampaigns): FlowStep[] {
  return [{ kind: 'main', label, call: prepareAdmitCampaigns({ deployment, round, campaigns }) }]
}

/** The steps of something that anyone can do to a round; matches are claimed one by one. */
export function roundDeedSteps({ name, campaigns, sponsor }: RoundDeed, parameters: RoundStepsParameters): FlowStep[] {
  const { deployment, round, label } = parameters
  if (name === 'claim') {
    return campaigns.map(({ id, label }) => {
      return { kind: 'main', label, call: prepareClaimMatch({ deployment, round, campaign: id }) }
    })
  }
  const ids = campaigns.map(({ id }) => id)
  const prepare = {
    drop: () => prepareDropCampaigns({ deployment, round, campaigns: ids }),
    pin: () => preparePinCampaigns({ deployment, round, campaigns: ids }),
    seal: () => prepareSealRound({ deployment, round }),
    // Pays what is not used to a sponsor, or to the account that the terms name for it.
    reclaim: () => prepareReclaim({ deployment, round, sponsor }),
  }
  return [{ kind: 'main', label, call: prepare[name]() }]
}

/** A sponsor's objection to a computed result. */
export function vetoResultSteps({ deployment, round, label }: RoundStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareVetoResult({ deployment, round }) }]
}

/** A step for each claim, with its proof. */
export function claimComputedSteps(
  { deployment, round }: RoundStepsParameters,
  claims: readonly (ComputedClaim & { label: string })[],
): FlowStep[] {
  return claims.map(({ label, ...claim }) => {
    return { kind: 'main', label, call: prepareClaimComputed({ deployment, round, ...claim }) }
  })
}

export type FundRoundStepsParameters = {
  runtime: Runtime
  account: Hex
  round: { id: number; termsHash: Hex; token: TokenView }
  amount: bigint
  label: string
}

/**
 * Adds to a round's pool, as the account's own money. Fails if the chain holds other terms under the round's number.
 */
export function fundRoundSteps(parameters: FundRoundStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, round, amount, label } = parameters
  const { deployment } = runtime.chain
  const { id, termsHash, token } = round
  const spender = deployment.matchingRounds
  return tokenSteps({
    runtime,
    account,
    token,
    amount,
    spender,
    label,
    call: prepareFundRound({ deployment, round: id, termsHash, sponsor: account, amount, token: token.address }),
    approve: (allowed) =>
      prepareApproveToken({ chainId: deployment.chainId, token: token.address, spender, amount: allowed }),
  })
}
