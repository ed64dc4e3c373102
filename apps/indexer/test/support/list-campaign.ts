import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import type { Terms } from '@commonweight/sdk/terms/terms'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, numberToHex } from 'viem'
import { type LocalChain, ZERO_ADDRESS } from './local-chain'

const DAY = 86_400

/** Puts the creation of a plain campaign into the pool; it exists once that is mined, and takes donations. */
export async function listCampaign(chain: LocalChain, over: Partial<Terms> & { digest: Hex }): Promise<Hex> {
  const { deployment, accounts, send, now } = chain
  const opensAt = (await now()) + 1
  const lab = accounts[devRoles.lab] as Address
  const terms: Terms = {
    lab,
    payout: lab,
    token: ZERO_ADDRESS,
    gate: deployment.voucherGate,
    round: 0,
    opensAt,
    closesAt: opensAt + 365 * DAY,
    goal: 1n,
    threshold: 1,
    attesters: [accounts[devRoles.attester1] as Address],
    challengePeriod: DAY,
    vetoShare: 2_500,
    milestones: [{ share: 10_000, deadline: opensAt + 365 * DAY, criteria: numberToHex(1, { size: 32 }) }],
    ...over,
  }
  await send(lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}
