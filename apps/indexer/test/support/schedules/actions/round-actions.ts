import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/rounds/disqualify-campaign'
import { prepareDropCampaigns } from '@commonweight/sdk/prepare/rounds/drop-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { prepareReclaim } from '@commonweight/sdk/prepare/rounds/reclaim'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import { ZERO_ADDRESS } from '../../local-chain'
import { amountOf, anyone, at, digest, type KnownRound, type Scene } from '../scene'
import { onEntries, onRound } from './action'

/** In the payer's own name or in another's. */
export async function fundRound(scene: Scene, { id: round, terms }: KnownRound): Promise<void> {
  const { deployment } = scene.chain
  const { token } = terms
  const payer = anyone(scene)
  const sponsor = scene.random.chance(0.7) ? payer : anyone(scene)
  const termsHash = roundTermsHash(terms)
  const parameters = { deployment, round, termsHash, sponsor, amount: amountOf(scene, token), token }
  await scene.chain.send(payer, prepareFundRound(parameters))
}

export const fund = onRound(fundRound)

const operator = (scene: Scene) => at(scene, devRoles.operator)

/** A batch: some that applied, admitted before or not, and now and then one that is no campaign at all. */
export const admit = onRound(async (scene, { id: round }) => {
  const { chain, random, known } = scene
  const applied = known.campaigns.filter(({ terms }) => terms.round === round && random.chance(0.7))
  const campaigns = [...applied.map(({ id }) => id), ...(random.chance(0.3) ? [digest(random)] : [])]
  if (campaigns.length === 0) return
  await chain.send(operator(scene), prepareAdmitCampaigns({ deployment: chain.deployment, round, campaigns }))
})
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
export const reclaim = onRound((scene, { id: round, terms }) => {
  const sponsor = terms.unusedTo === ZERO_ADDRESS || scene.random.chance(0.3) ? anyone(scene) : terms.unusedTo
  return scene.chain.send(anyone(scene), prepareReclaim({ deployment: scene.chain.deployment, round, sponsor }))
})
