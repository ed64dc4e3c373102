import { textDigest } from '@commonweight/domain/canonical'
import type { Hex } from 'viem'
import { campaignId } from '../src/ids/campaign-id'
import { prepareApproveSubmission } from '../src/prepare/campaigns/approve-submission'
import { prepareCreateCampaign } from '../src/prepare/campaigns/create-campaign'
import { prepareRelease } from '../src/prepare/campaigns/release'
import { prepareSubmitEvidence } from '../src/prepare/campaigns/submit-evidence'
import { prepareDonate } from '../src/prepare/donations/donate'
import type { Terms } from '../src/terms/terms'
import type { LocalChain } from './local-chain'
import { ada, attesters, bao, campaignTerms, DAY, lab, USDC, usdc } from './terms'

/** A campaign with gifts of 100 USDC by Ada and 400 by Bao. */
export async function backedCampaign(chain: LocalChain, name: string, change: Partial<Terms> = {}): Promise<Hex> {
  const { deployment } = chain
  const terms = await campaignTerms(chain, { digest: await textDigest(name), ...change })
  await chain.send(lab, prepareCreateCampaign({ deployment, terms }))
  const campaign = campaignId({ chainId: deployment.chainId, terms })
  const gift = { deployment, campaign, token: usdc(chain) }
  await chain.send(ada, prepareDonate({ ...gift, amount: 100n * USDC }))
  await chain.send(bao, prepareDonate({ ...gift, amount: 400n * USDC }))
  return campaign
}

/** The lab submits, two attesters approve. */
export async function approveMilestone(chain: LocalChain, campaign: Hex): Promise<void> {
  const { deployment } = chain
  await chain.send(lab, prepareSubmitEvidence({ deployment, campaign, evidence: await textDigest('evidence') }))
  for (const account of attesters.slice(0, 2)) {
    const signatures = [{ signer: account.address, data: '0x' as const }]
    await chain.send(account, prepareApproveSubmission({ deployment, campaign, submission: 1, signatures }))
  }
}

/** One of the campaign's two equal milestones is delivered and released. */
export async function deliverHalf(chain: LocalChain, campaign: Hex): Promise<void> {
  await approveMilestone(chain, campaign)
  await chain.moveTo((await chain.now()) + DAY)
  await chain.send(bao, prepareRelease({ deployment: chain.deployment, campaign }))
}
