import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareDonateMany } from '@commonweight/sdk/prepare/donations/donate-many'
import type { Terms } from '@commonweight/sdk/terms/terms'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, numberToHex, padHex } from 'viem'
import { type LocalChain, ZERO_ADDRESS } from '../test/support/local-chain'

const DAY = 86_400
const YEAR = 365 * DAY
const CARTS_PER_BLOCK = 10

/** Plain campaigns in the native coin, which need no allowance. */
export async function createCampaigns({ deployment, accounts, send, mine, now }: LocalChain, count: number) {
  const at = (await now()) + 1
  const lab = accounts[devRoles.lab] as Address
  const campaigns: Hex[] = []
  for (let i = 0; i < count; i++) {
    const terms: Terms = {
      lab,
      payout: lab,
      token: ZERO_ADDRESS,
      gate: deployment.voucherGate,
      round: 0,
      digest: numberToHex(i + 1, { size: 32 }),
      opensAt: at,
      closesAt: at + YEAR,
      goal: 1n,
      threshold: 1,
      attesters: [accounts[devRoles.attester1] as Address],
      challengePeriod: DAY,
      vetoShare: 2_500,
      milestones: [{ share: 10_000, deadline: at + YEAR, criteria: numberToHex(1, { size: 32 }) }],
    }
    await send(lab, prepareCreateCampaign({ deployment, terms }))
    campaigns.push(campaignId({ chainId: deployment.chainId, terms }))
  }
  await mine(at)
  return campaigns
}

/** Every donor, each an account of its own, gives once to every campaign. */
export async function donateToAll(chain: LocalChain, campaigns: readonly Hex[], donors: number): Promise<void> {
  const { deployment, rpc, mine } = chain
  await rpc('anvil_autoImpersonateAccount', [true])
  for (let i = 0; i < donors; i++) {
    const from = padHex(numberToHex(0x1000_0000 + i), { size: 20 })
    await rpc('anvil_setBalance', [from, numberToHex(10n ** 24n)])
    const donations = campaigns.map((campaign, j) => ({
      campaign,
      amount: 10n ** 15n + BigInt(i * campaigns.length + j),
    }))
    const { to, data, value } = prepareDonateMany({ deployment, donations, token: ZERO_ADDRESS })
    await rpc('eth_sendTransaction', [{ from, to, data, value: numberToHex(value), gas: numberToHex(25_000_000) }])
    if ((i + 1) % CARTS_PER_BLOCK === 0) await mine()
  }
  await mine()
}
