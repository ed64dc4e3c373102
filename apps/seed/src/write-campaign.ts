import type { CanonicalDocument } from '@commonweight/domain/canonical'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareExpire } from '@commonweight/sdk/prepare/campaigns/expire'
import { prepareRefund } from '@commonweight/sdk/prepare/donations/refund'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import type { Hex } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { ada, bao, chidi, operator } from './accounts'
import { chanceOf, pick } from './chance'
import { type Donation, donationEntry, donationsOf } from './donations'
import type { CampaignPlan } from './plan/campaign-plan'
import type { Stage } from './stage'
import { termsOf } from './terms-of'
import type { Entry } from './timeline'
import { type Worked, workEntries } from './write-work'

/** A campaign's whole story as transactions, and the documents that they refer to. */
type WrittenCampaign = {
  key: string
  campaign: Hex
  entries: Entry[]
  donations: Donation[]
  documents: CanonicalDocument[]
}

/** @property round Its number on the chain, 0 for none. */
export type WriteCampaignParameters = { plan: CampaignPlan; lab: HDAccount; round: number }

export async function writeCampaign(stage: Stage, parameters: WriteCampaignParameters): Promise<WrittenCampaign> {
  const { plan, lab, round } = parameters
  const { deployment } = stage
  const { terms, document } = await termsOf(stage, plan, lab, round)
  const campaign = campaignId({ chainId: deployment.chainId, terms })
  const donations = donationsOf(stage, plan, campaign)
  const worked = { plan, campaign, lab, donations }
  const work = await workEntries(stage, worked)
  const create = prepareCreateCampaign({ deployment, terms })
  return {
    key: plan.key,
    campaign,
    donations,
    documents: [document, ...work.documents],
    entries: [
      { at: stage.at(plan.createdOn), from: lab, call: create, what: `the listing of ${plan.key}` },
      ...roundEntries(stage, worked, round),
      ...donations.map((donation) => donationEntry(stage, donation)),
      ...work.entries,
      ...endEntries(stage, worked),
    ],
  }
}

/** What the round's operator and anybody do for a campaign in a round. */
function roundEntries(stage: Stage, { plan, campaign }: Worked, round: number): Entry[] {
  const { deployment } = stage
  const { admittedOn, pinnedOn, claimedOn, recoveredOn } = plan.round ?? { key: '' }
  const one = { deployment, round, campaign }
  const list = { deployment, round, campaigns: [campaign] }
  return [
    ...onDay(stage, admittedOn, operator, () => prepareAdmitCampaigns(list), `the admission of ${plan.key}`),
    ...onDay(stage, pinnedOn, operator, () => preparePinCampaigns(list), `the cap for ${plan.key}`),
    ...onDay(stage, claimedOn, operator, () => prepareClaimMatch(one), `the match of ${plan.key}`),
    ...onDay(stage, recoveredOn, operator, () => prepareRecoverMatch(one), `the returned match of ${plan.key}`),
  ]
}

/** How a campaign comes to an untimely end. Visitors' refunds are left for them to take. */
function endEntries(stage: Stage, { plan, campaign, lab, donations }: Worked): Entry[] {
  const { deployment } = stage
  const chance = chanceOf(`refunds of ${plan.key}`)
  const people = [...new Set(donations.map(({ from }) => from))].filter((each) => ![ada, bao, chidi].includes(each))
  const { from, to, donors } = plan.refunds ?? { from: 0, to: 0, donors: 0 }
  return [
    ...onDay(stage, plan.cancelledOn, lab, () => prepareCancel({ deployment, campaign }), `the end of ${plan.key}`),
    ...onDay(stage, plan.expiredOn, operator, () => prepareExpire({ deployment, campaign }), `the end of ${plan.key}`),
    ...pick(people, donors, chance).flatMap((donor) =>
      onDay(
        stage,
        from + (to - from) * chance(),
        donor,
        () => prepareRefund({ deployment, campaign, donor: donor.address }),
        `a refund of ${plan.key}`,
      ),
    ),
  ]
}

function onDay(
  stage: Stage,
  day: number | undefined,
  from: HDAccount,
  prepare: () => PreparedCall,
  what: string,
): Entry[] {
  return day === undefined ? [] : [{ at: stage.at(day), from, call: prepare(), what }]
}
