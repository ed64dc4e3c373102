import { MIN_VETO_SHARE } from '@commonweight/abi/constants'
import { type CanonicalDocument, canonicalDocument, textDigest } from '@commonweight/domain/canonical'
import { parseTermsDocument } from '@commonweight/domain/documents/terms-document'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import type { Terms } from '@commonweight/sdk/terms/terms'
import type { HDAccount } from 'viem/accounts'
import { attesters } from './accounts'
import type { Listing } from './listing'
import type { CampaignPlan } from './plan/campaign-plan'
import { DAY_SECONDS, type Stage } from './stage'

/** Two of three attesters must agree, in every campaign and round of the demo. */
export const THRESHOLD = 2
export const ATTESTERS = sortAddresses(attesters.map(({ address }) => address))

/** Terms for the chain and the document for people. @param round Its number on the chain; 0: no round. */
export async function termsOf(
  stage: Stage,
  plan: CampaignPlan,
  lab: HDAccount,
  round: number,
): Promise<{ terms: Terms; document: CanonicalDocument }> {
  const document = await canonicalDocument(documentOf(plan.listing))
  const milestones = await Promise.all(
    plan.milestones.map(async ({ share, deadlineOn }, i) => ({
      share,
      deadline: stage.at(deadlineOn),
      criteria: await textDigest(plan.listing.milestones[i]?.criteria ?? ''),
    })),
  )
  const terms: Terms = {
    lab: lab.address,
    payout: lab.address,
    token: stage.token(plan.token).address,
    gate: stage.deployment.voucherGate,
    round,
    digest: document.digest,
    opensAt: stage.at(plan.opensOn),
    closesAt: stage.at(plan.closesOn),
    goal: stage.amount(plan.goal, plan.token),
    threshold: THRESHOLD,
    attesters: ATTESTERS,
    challengePeriod: plan.challengeDays * DAY_SECONDS,
    vetoShare: MIN_VETO_SHARE,
    milestones,
  }
  return { terms, document }
}

/** Every listing starts with a notice that it is not by the project that it describes. */
function documentOf({ project, story, ...listing }: Listing) {
  const notice = `> **Demo, not affiliated.** This listing is not by, for or endorsed by ${project}. What it says about the project is from its public releases; the plan, the amounts and the evidence were made up to show how a campaign works.`
  return parseTermsDocument({
    type: 'commonweight/terms/1',
    demo: true,
    labName: `${project} (demo, not affiliated)`,
    story: `${notice}\n\n${story.trim()}`,
    ...listing,
  })
}
