import { campaignsAbi } from '@commonweight/abi/generated'
import { prepareApproveCampaigns } from '@commonweight/sdk/prepare/approve-campaigns'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/approve-submission'
import { prepareCancel } from '@commonweight/sdk/prepare/cancel'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/claim-match'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/disqualify-campaign'
import { prepareDonate } from '@commonweight/sdk/prepare/donate'
import { prepareDonateMany } from '@commonweight/sdk/prepare/donate-many'
import { prepareDropCampaigns } from '@commonweight/sdk/prepare/drop-campaigns'
import { prepareExpire } from '@commonweight/sdk/prepare/expire'
import { prepareFundRound } from '@commonweight/sdk/prepare/fund-round'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/leave-round'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/pin-campaigns'
import { prepareReclaim } from '@commonweight/sdk/prepare/reclaim'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/recover-match'
import { prepareRefresh } from '@commonweight/sdk/prepare/refresh'
import { prepareRefund } from '@commonweight/sdk/prepare/refund'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/register-voucher'
import { prepareRelease } from '@commonweight/sdk/prepare/release'
import { prepareSealRound } from '@commonweight/sdk/prepare/seal-round'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/submit-evidence'
import { prepareVeto } from '@commonweight/sdk/prepare/veto'
import { prepareWithdraw } from '@commonweight/sdk/prepare/withdraw'
import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import { roundTermsHash } from '@commonweight/sdk/round-terms-hash'
import { voucherTypedData } from '@commonweight/sdk/voucher-typed-data'
import { devAccount, devRoles } from '@commonweight/testkit/dev-accounts'
import { type Address, type Hex, numberToHex } from 'viem'
import { readContract } from 'viem/actions'
import type { LocalChain } from './local-chain'
import { createCampaign, createRound } from './random-terms'
import { isClaimed, isInChallenge, isPayable, type Ripe } from './ripe'
import {
  amountOf,
  anyone,
  at,
  attesterRoles,
  digest,
  donors,
  type KnownCampaign,
  type KnownRound,
  type Scene,
} from './scene'

type Action = (scene: Scene) => Promise<unknown>

/** Random calls, sent to the pool, such as the time of the first round suggests. Many revert: that is part of a chain's life. */
export async function act(scene: Scene): Promise<void> {
  const { random, known, now } = scene
  const [first] = known.rounds
  if (!first) {
    await createRound(scene)
    // Without people whose gifts count there is no match and no veto.
    for (let i = 0; i < 6; i++) await register(scene)
    return
  }
  if (known.rounds.length < 2 && random.chance(0.05)) return createRound(scene)
  const isEarly = now < first.terms.end
  if (isEarly && (known.campaigns.length < 2 || (known.campaigns.length < 4 && random.chance(0.05)))) {
    return createCampaign(scene)
  }
  await (random.pick(isEarly ? EARLY : LATE) as Action)(scene)
}

/** An action on a random known campaign. */
function onCampaign(run: (scene: Scene, campaign: KnownCampaign) => Promise<unknown>): Action {
  return async (scene) => {
    const campaign = scene.random.pick(scene.known.campaigns)
    if (campaign) await run(scene, campaign)
  }
}

function onRound(run: (scene: Scene, round: KnownRound) => Promise<unknown>): Action {
  return async (scene) => {
    const round = scene.random.pick(scene.known.rounds)
    if (round) await run(scene, round)
  }
}

type Simple = (parameters: { deployment: LocalChain['deployment']; campaign: Hex }) => PreparedCall

const simple = (prepare: Simple, from: (scene: Scene, campaign: KnownCampaign) => Address = anyone) =>
  onCampaign((scene, campaign) =>
    scene.chain.send(from(scene, campaign), prepare({ deployment: scene.chain.deployment, campaign: campaign.id })),
  )

const donate = onCampaign((scene, { id, terms }) => {
  const { chain, random } = scene
  const parameters = {
    deployment: chain.deployment,
    campaign: id,
    amount: amountOf(scene, terms.token),
    token: terms.token,
  }
  return chain.send(at(scene, random.pick(donors) ?? 0), prepareDonate(parameters))
})

const donateMany = onCampaign((scene, { terms }) => {
  const { chain, random, known } = scene
  const same = known.campaigns.filter((campaign) => campaign.terms.token === terms.token)
  const gifts = [...same, ...same.slice(0, 1)].map(({ id }) => ({ campaign: id, amount: amountOf(scene, terms.token) }))
  const call = prepareDonateMany({ deployment: chain.deployment, gifts, token: terms.token })
  return chain.send(at(scene, random.pick(donors) ?? 0), call)
})

const register: Action = async (scene) => {
  const { chain, random, now } = scene
  const { deployment } = chain
  const account = at(scene, random.pick(donors) ?? 0)
  const weight = random.pick([10_000, 10_000, 10_000, 5_000, 3_333, 0]) ?? 0
  const voucher = {
    account,
    weight,
    issuedAt: now - 1,
    expiresAt: now + random.whole(30, 800),
    nullifier: numberToHex(BigInt(account), { size: 32 }),
  }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  return chain.send(anyone(scene), prepareRegisterVoucher({ deployment, voucher, signature }))
}

function submitBy({ chain, random }: Scene, { id, terms }: KnownCampaign): Promise<Hex> {
  const call = { deployment: chain.deployment, campaign: id, evidence: digest(random) }
  return chain.send(terms.lab, prepareSubmitEvidence(call))
}

const submit = onCampaign(submitBy)

/** The attesters sign by sending the call themselves. @param ahead Submissions sent in the same block before. */
async function approveBy(scene: Scene, { id }: KnownCampaign, ahead: number): Promise<void> {
  const { chain, random } = scene
  const { number } = await readContract(chain.client, {
    address: chain.deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'submissionOf',
    args: [id],
  })
  for (const role of attesterRoles.filter(() => random.chance(0.9))) {
    const signatures = [{ signer: at(scene, role), data: '0x' as Hex }]
    const call = { deployment: chain.deployment, campaign: id, submission: number + ahead, signatures }
    await chain.send(at(scene, role), prepareApproveSubmission(call))
  }
}

const approve = onCampaign((scene, campaign) => approveBy(scene, campaign, 0))

const submitAndApprove = onCampaign(async (scene, campaign) => {
  await submitBy(scene, campaign)
  await approveBy(scene, campaign, 1)
})

/** An action on a campaign of which the chain says that it is ripe for it, or on any if none is. */
function onRipe(isRipe: Ripe, run: (scene: Scene, campaign: KnownCampaign) => Promise<unknown>): Action {
  return async (scene) => {
    const ripe = await Promise.all(scene.known.campaigns.map((campaign) => isRipe(scene, campaign)))
    const candidates = scene.known.campaigns.filter((_, i) => ripe[i])
    const campaign = scene.random.pick(candidates.length > 0 ? candidates : scene.known.campaigns)
    if (campaign) await run(scene, campaign)
  }
}

const one =
  (prepare: Simple) =>
  (scene: Scene, { id }: KnownCampaign) =>
    scene.chain.send(anyone(scene), prepare({ deployment: scene.chain.deployment, campaign: id }))

/** Calls of several donors at once, which together can do what one cannot. */
const allDonors =
  (prepare: Simple) =>
  async (scene: Scene, { id }: KnownCampaign) => {
    for (const role of donors.filter(() => scene.random.chance(0.7))) {
      await scene.chain.send(at(scene, role), prepare({ deployment: scene.chain.deployment, campaign: id }))
    }
  }

const refreshAll = onCampaign(allDonors(prepareRefresh))
const veto = onRipe(isInChallenge, allDonors(prepareVeto))
const release = onRipe(isInChallenge, one(prepareRelease))
const withdraw = onRipe(isPayable, one(prepareWithdraw))

/** The lab gives up after the match came, which goes back to the round in the same block. */
const cancelClaimed = onRipe(isClaimed, async (scene, { id, terms }) => {
  const { chain } = scene
  const { deployment } = chain
  await chain.send(terms.lab, prepareCancel({ deployment, campaign: id }))
  await chain.send(anyone(scene), prepareRecoverMatch({ deployment, round: terms.round, campaign: id }))
})

const refund = onCampaign((scene, { id }) => {
  const donor = at(scene, scene.random.pick(donors) ?? 0)
  return scene.chain.send(anyone(scene), prepareRefund({ deployment: scene.chain.deployment, campaign: id, donor }))
})

const fund = onRound((scene, { id: round, terms }) => {
  const { chain } = scene
  const amount = amountOf(scene, terms.token)
  const parameters = {
    deployment: chain.deployment,
    round,
    termsHash: roundTermsHash(terms),
    amount,
    token: terms.token,
  }
  return chain.send(anyone(scene), prepareFundRound(parameters))
})

/** Calls of a round on each of its campaigns that may be meant. */
const onEntries = (
  call: (scene: Scene, round: KnownRound, campaign: Hex) => PreparedCall,
  from: (scene: Scene) => Address,
) =>
  onRound(async (scene, round) => {
    const applied = scene.known.campaigns.filter(({ terms }) => terms.round === round.id)
    for (const { id } of applied.filter(() => scene.random.chance(0.7))) {
      await scene.chain.send(from(scene), call(scene, round, id))
    }
  })

const operator = (scene: Scene) => at(scene, devRoles.operator)
const lab = (_scene: Scene, { terms }: KnownCampaign) => terms.lab

const admit = onEntries(
  ({ chain }, { id: round }, campaign) =>
    prepareApproveCampaigns({ deployment: chain.deployment, round, campaigns: [campaign] }),
  operator,
)
const drop = onEntries(
  ({ chain }, { id: round }, campaign) =>
    prepareDropCampaigns({ deployment: chain.deployment, round, campaigns: [campaign] }),
  anyone,
)
const pin = onEntries(
  ({ chain }, { id: round }, campaign) =>
    preparePinCampaigns({ deployment: chain.deployment, round, campaigns: [campaign] }),
  anyone,
)
const claim = onEntries(
  ({ chain }, { id: round }, campaign) => prepareClaimMatch({ deployment: chain.deployment, round, campaign }),
  anyone,
)
const recover = onEntries(
  ({ chain }, { id: round }, campaign) => prepareRecoverMatch({ deployment: chain.deployment, round, campaign }),
  anyone,
)
const disqualify = onEntries(
  ({ chain, random }, { id: round }, campaign) =>
    prepareDisqualifyCampaign({ deployment: chain.deployment, round, campaign, reason: digest(random) }),
  operator,
)
const seal = onRound((scene, { id: round }) =>
  scene.chain.send(anyone(scene), prepareSealRound({ deployment: scene.chain.deployment, round })),
)
const reclaim = onRound((scene, { id: round }) =>
  scene.chain.send(
    anyone(scene),
    prepareReclaim({ deployment: scene.chain.deployment, round, sponsor: anyone(scene) }),
  ),
)

/** While gifts are taken; what is frequent is named more than once. */
const EARLY: Action[] = [
  ...[donate, donate, donate, donate, donateMany, donateMany, donateMany, register, register, register],
  ...[admit, admit, fund, fund, submit, refreshAll, refreshAll, simple(prepareExpire)],
]

const cancel = simple(prepareCancel, lab)

/** Afterwards. */
const LATE: Action[] = [
  ...[seal, seal, seal, pin, claim, claim, claim, submit, approve, drop, donate],
  ...[submitAndApprove, submitAndApprove, submitAndApprove, release, release, release, veto, veto],
  ...[withdraw, withdraw, simple(prepareExpire), refund, refund, cancelClaimed, recover, reclaim, reclaim],
]

const RARE: Action[] = [disqualify, cancel, cancel, simple(prepareLeaveRound, lab)]

/** One of the calls that end things, which would leave nothing to do if they were frequent. */
export async function actRarely(scene: Scene): Promise<void> {
  await (scene.random.pick(RARE) as Action)(scene)
}
