import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { ComputedClaim } from '@commonweight/recompute/recompute-report'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareDropCampaigns } from '@commonweight/sdk/prepare/rounds/drop-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { prepareReclaim } from '@commonweight/sdk/prepare/rounds/reclaim'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import type { SiteChain } from '../../../site-chain'
import type { FlowStep } from '../../../transactions/flow'
import type { Runtime } from '../../../transactions/runtime'
import { tokenSteps } from '../../../transactions/token-steps'

/** Writes to a round. `claim` and `claim-computed` make one step per campaign. */
export type RoundWrite =
  | { type: 'admit' | 'drop' | 'pin'; campaigns: readonly Hex[] }
  | { type: 'seal' }
  | { type: 'claim'; campaigns: readonly { id: Hex; label: string }[] }
  | { type: 'claim-computed'; claims: readonly (ComputedClaim & { label: string })[] }
  /** `sponsor` may also be the account that the terms name for what is not used. */
  | { type: 'reclaim'; sponsor: Hex }

/** @param label What a single step is called while it is under way. */
export function roundSteps({ deployment }: SiteChain, round: number, write: RoundWrite, label: string): FlowStep[] {
  const one = (call: PreparedCall): FlowStep[] => [{ kind: 'main', label, call }]
  switch (write.type) {
    case 'admit':
      return one(prepareAdmitCampaigns({ deployment, round, campaigns: write.campaigns }))
    case 'drop':
      return one(prepareDropCampaigns({ deployment, round, campaigns: write.campaigns }))
    case 'pin':
      return one(preparePinCampaigns({ deployment, round, campaigns: write.campaigns }))
    case 'seal':
      return one(prepareSealRound({ deployment, round }))
    case 'reclaim':
      return one(prepareReclaim({ deployment, round, sponsor: write.sponsor }))
    case 'claim':
      return write.campaigns.map(({ id, label: stepLabel }) => ({
        kind: 'main',
        label: stepLabel,
        call: prepareClaimMatch({ deployment, round, campaign: id }),
      }))
    case 'claim-computed':
      return write.claims.map(({ label: stepLabel, ...claim }) => ({
        kind: 'main',
        label: stepLabel,
        call: prepareClaimComputed({ deployment, round, ...claim }),
      }))
  }
}

export type FundRoundStepsParameters = {
  runtime: Runtime
  account: Hex
  round: { id: number; termsHash: Hex; token: TokenView }
  amount: bigint
  label: string
}

/** Adds to a round's pool, as the account's own money; fails should the chain hold other terms under the round's number. */
export function fundRoundSteps({
  runtime,
  account,
  round,
  amount,
  label,
}: FundRoundStepsParameters): Promise<FlowStep[]> {
  const { deployment } = runtime.chain
  const { id, termsHash, token } = round
  const call = prepareFundRound({ deployment, round: id, termsHash, sponsor: account, amount, token: token.address })
  return tokenSteps({ runtime, account, token, amount, spender: deployment.matchingRounds, call, label })
}
