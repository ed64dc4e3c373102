import { prepareApproveCampaigns } from '@commonweight/sdk/prepare/approve-campaigns'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/claim-match'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/disqualify-campaign'
import { prepareDropCampaigns } from '@commonweight/sdk/prepare/drop-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/fund-round'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/pin-campaigns'
import { prepareReclaim } from '@commonweight/sdk/prepare/reclaim'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/recover-match'
import { prepareSealRound } from '@commonweight/sdk/prepare/seal-round'
import { roundTermsHash } from '@commonweight/sdk/round-terms-hash'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import { onEntries, onRound } from './action'
import { amountOf, anyone, at, digest, type KnownRound, type Scene } from './scene'

export async function fundRound(scene: Scene, { id: round, terms }: KnownRound): Promise<void> {
  const { deployment } = scene.chain
  const { token } = terms
  const parameters = { deployment, round, termsHash: roundTermsHash(terms), amount: amountOf(scene, token), token }
  await scene.chain.send(anyone(scene), prepareFundRound(parameters))
}

export const fund = onRound(fundRound)

const operator = (scene: Scene) => at(scene, devRoles.operator)

export const admit = onEntries(
  ({ chain }, { id: round }, campaign) =>
    prepareApproveCampaigns({ deployment: chain.deployment, round, campaigns: [campaign] }),
  operator,
)
export const drop = onEntries(
  ({ chain }, { id: round }, campaign) =>
    prepareDropCampaigns({ deployment: chain.deployment, round, campaigns: [campaign] }),
  anyone,
)
export const pin = onEntries(
  ({ chain }, { id: round }, campaign) =>
    preparePinCampaigns({ deployment: chain.deployment, round, campaigns: [campaign] }),
  anyone,
)
export const claim = onEntries(
  ({ chain }, { id: round }, campaign) => prepareClaimMatch({ deployment: chain.deployment, round, campaign }),
  anyone,
)
export const recover = onEntries(
  ({ chain }, { id: round }, campaign) => prepareRecoverMatch({ deployment: chain.deployment, round, campaign }),
  anyone,
)
export const disqualify = onEntries(
  ({ chain, random }, { id: round }, campaign) =>
    prepareDisqualifyCampaign({ deployment: chain.deployment, round, campaign, reason: digest(random) }),
  operator,
)
export const seal = onRound((scene, { id: round }) =>
  scene.chain.send(anyone(scene), prepareSealRound({ deployment: scene.chain.deployment, round })),
)
export const reclaim = onRound((scene, { id: round }) =>
  scene.chain.send(
    anyone(scene),
    prepareReclaim({ deployment: scene.chain.deployment, round, sponsor: anyone(scene) }),
  ),
)
