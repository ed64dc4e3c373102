import type { Hex } from '@commonweight/domain/hex'
import { TimeoutError } from 'viem'
import { getBlock } from 'viem/actions'
import { tokenAmount } from '../../format/token-amount'
import type { PreparedFlow } from '../../transactions/flow-plan'
import type { Runtime } from '../../transactions/runtime'
import { browserFlows } from '../../transactions/store/browser-flows'
import { showFlow } from '../../transactions/store/flow-visibility'
import { earlierCarts } from '../checkout/pay/earlier-carts'
import { PayError } from '../checkout/pay/pay-error'
import { paySteps } from '../checkout/pay/pay-steps'
import type { FundCampaign } from './fund-facts'
import { donationReceipt } from './words/donation-receipt'

/** A gift asks a node several questions in turn, so one that takes longer than this for the first counts as silent. */
const PATIENCE_MS = 6_000

export type DonateStepsParameters = {
  runtime: Runtime
  account: Hex
  campaign: Pick<FundCampaign, 'id' | 'title' | 'token'>
  amount: bigint
  /** Of the flow. */
  scope: string
  /** The match as it was shown, for the receipt. */
  matchText: string
  /** Whether this site sends it and pays the network's fee. */
  isRelayed: boolean
  /** Called before the wallet is asked for a signature. */
  onSigning: () => void
}

/**
 * Steps that give `amount` base units to one campaign, paid as a cart of one line: by one signature and one transaction
 * where the token can. And the facts for its receipt.
 */
export async function donateSteps(parameters: DonateStepsParameters): Promise<PreparedFlow> {
  const { runtime, account, campaign, amount, scope, matchText, isRelayed, onSigning } = parameters
  const { id, title, token } = campaign
  const { gasLimit, timestamp } = await soon(getBlock(runtime.client))
  const earlier = earlierCarts(browserFlows().snapshot(), { account, scope, now: Number(timestamp) })
  const donations = [{ campaign: id, amount }]
  const steps = await paySteps({
    runtime,
    account,
    token,
    donations,
    gasLimit,
    earlier,
    onSigning,
    isRelayed,
  }).catch((error) => {
    const [first] = earlier
    // The visitor is asked to continue that one, so it must be there.
    if (first && error instanceof PayError) showFlow(first.flowId)
    throw error
  })
  const details = [
    { label: donationReceipt.amount, value: tokenAmount(amount, token, 'exact') },
    { label: donationReceipt.campaign, value: title },
    { label: donationReceipt.match, value: matchText },
  ]
  return { steps, details }
}

async function soon<answer>(question: Promise<answer>): Promise<answer> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new TimeoutError({ body: {}, url: '' })), PATIENCE_MS)
  })
  return Promise.race([question, late])
}
