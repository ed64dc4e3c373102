import type { Hex, TokenView } from '@commonweight/db/views'
import { prepareDonate } from '@commonweight/sdk/prepare/donate'
import { tokenAmount } from '../../format/token-amount'
import { fund } from '../../messages/fund'
import type { FlowStep } from '../../tx/flow'
import type { Runtime } from '../../wallet/runtime'
import { tokenSteps } from './token-steps'

export type DonateStepsParameters = { runtime: Runtime; account: Hex; campaign: Hex; token: TokenView; amount: bigint }

/** Gives `amount` base units to one campaign. */
export function donateSteps({ runtime, account, campaign, token, amount }: DonateStepsParameters): Promise<FlowStep[]> {
  const { deployment } = runtime.chain
  const call = prepareDonate({ deployment, campaign, amount, token: token.address })
  const label = fund.step(tokenAmount(amount, token))
  return tokenSteps({ runtime, account, token, amount, spender: deployment.campaigns, call, label })
}
