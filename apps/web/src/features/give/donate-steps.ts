import type { Hex } from '@commonweight/domain/hex'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { tokenAmount } from '../../format/token-amount'
import type { PreparedFlow } from '../../transactions/flow-plan'
import type { Runtime } from '../../transactions/runtime'
import { tokenSteps } from '../../transactions/token-steps'
import type { FundCampaign } from './fund-facts'
import { donationReceipt } from './words/donation-receipt'
import { fund } from './words/fund'

export type DonateStepsParameters = {
  runtime: Runtime
  account: Hex
  campaign: Pick<FundCampaign, 'id' | 'title' | 'token'>
  amount: bigint
  /** The match as it was shown, for the receipt. */
  matchText: string
}

/** Steps that give `amount` base units to one campaign, and the facts for its receipt. */
export async function donateSteps(parameters: DonateStepsParameters): Promise<PreparedFlow> {
  const { runtime, account, campaign, amount, matchText } = parameters
  const { id, title, token } = campaign
  const { deployment } = runtime.chain
  const donation = tokenAmount(amount, token, 'exact')
  const { chainId, campaigns: spender } = deployment
  const steps = await tokenSteps({
    runtime,
    account,
    token,
    amount,
    spender,
    label: fund.give(donation),
    call: prepareDonate({ deployment, campaign: id, amount, token: token.address }),
    approve: (allowed) => prepareApproveToken({ chainId, token: token.address, spender, amount: allowed }),
  })
  const details = [
    { label: donationReceipt.amount, value: donation },
    { label: donationReceipt.campaign, value: title },
    { label: donationReceipt.match, value: matchText },
  ]
  return { steps, details }
}
