import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareExpire } from '@commonweight/sdk/prepare/campaigns/expire'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/campaigns/leave-round'
import { prepareMulticall } from '@commonweight/sdk/prepare/campaigns/multicall'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareVeto } from '@commonweight/sdk/prepare/campaigns/veto'
import { prepareWithdraw } from '@commonweight/sdk/prepare/campaigns/withdraw'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareDonateFor } from '@commonweight/sdk/prepare/donations/donate-for'
import { prepareDonateMany } from '@commonweight/sdk/prepare/donations/donate-many'
import { prepareRefresh } from '@commonweight/sdk/prepare/donations/refresh'
import { prepareRefund } from '@commonweight/sdk/prepare/donations/refund'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import type { Address } from 'viem'
import { ZERO_ADDRESS } from '../../local-chain'
import { createCampaign, createRound } from '../random-terms'
import { isClaimed, isInChallenge, isPayable } from '../ripe'
import { amountOf, anyone, at, donors, hasCalculator, type KnownCampaign, maybeDigest, type Scene } from '../scene'
import { type Action, onCampaign, onRipe, type Simple, simple } from './action'
import { approve, deny, extend, submit, submitAndApprove } from './attester-actions'
import { consent, operate } from './operator-actions'
import { register } from './register'
import { claimComputed, postResult, vetoResult } from './result-actions'
import { admit, claim, disqualify, drop, fund, pin, reclaim, recover, seal } from './round-actions'
import { depositAndSweep, donateRouted } from './routed-actions'

/**
 * Random calls, sent to the pool, such as the time of the first round suggests. Many revert: that is part of a chain's
 * life.
 */
export async function act(scene: Scene): Promise<void> {
  const { random, known, now } = scene
  const [first] = known.rounds
  if (!first) {
    await createRound(scene)
    // Without people whose donations count there is no match and no veto.
    for (let i = 0; i < 6; i++) await register(scene)
    return
  }
  if (known.rounds.length < 2 && random.chance(0.05)) return createRound(scene)
  const isEarly = now < first.terms.end
  if (isEarly && (known.campaigns.length < 2 || (known.campaigns.length < 4 && random.chance(0.05)))) {
    return createCampaign(scene)
  }
  const late = hasCalculator(known) ? [...LATE, ...COMPUTED] : LATE
  await (random.pick(isEarly ? EARLY : late) as Action)(scene)
}

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

/** A cart of all campaigns of a token, one of them twice. */
function cart(scene: Scene, token: Address) {
  const same = scene.known.campaigns.filter(({ terms }) => terms.token === token)
  return [...same, ...same.slice(0, 1)].map(({ id }) => ({ campaign: id, amount: amountOf(scene, token) }))
}

const donateMany = onCampaign((scene, { terms: { token } }) => {
  const { chain, random } = scene
  const call = prepareDonateMany({ deployment: chain.deployment, donations: cart(scene, token), token })
  return chain.send(at(scene, random.pick(donors) ?? 0), call)
})

/**
 * A cart in another's name, now and then in the payer's own. Tokens also several ways in one transaction, whose logs
 * tell whose donations were paid.
 */
const donateFor = onCampaign((scene, { terms: { token } }) => {
  const { chain, random } = scene
  const { deployment } = chain
  const beneficiary = at(scene, random.pick(donors) ?? 0)
  const payer = random.chance(0.2) ? beneficiary : anyone(scene)
  const forOther = () =>
    prepareDonateFor({ deployment, donations: cart(scene, token), beneficiary, token, memo: maybeDigest(random) })
  if (token === ZERO_ADDRESS || random.chance(0.5)) return chain.send(payer, forOther())
  const own = prepareDonateMany({ deployment, donations: cart(scene, token), token })
  return chain.send(payer, prepareMulticall({ deployment, calls: [forOther(), own, forOther()] }))
})

const one =
  (prepare: Simple) =>
  (scene: Scene, { id }: KnownCampaign) =>
    scene.chain.send(anyone(scene), prepare({ deployment: scene.chain.deployment, campaign: id }))

/** Calls of several donors at once, which together can do what one cannot. */
const allDonors =
  (prepare: (of: Parameters<Simple>[0], donor: Address) => PreparedCall) =>
  async (scene: Scene, { id }: KnownCampaign) => {
    for (const role of donors.filter(() => scene.random.chance(0.7))) {
      const donor = at(scene, role)
      await scene.chain.send(donor, prepare({ deployment: scene.chain.deployment, campaign: id }, donor))
    }
  }

const refreshAll = onCampaign(allDonors((of, donor) => prepareRefresh({ ...of, donor })))
const veto = onRipe(isInChallenge, (scene, campaign) =>
  allDonors((of) => prepareVeto({ ...of, reason: maybeDigest(scene.random) }))(scene, campaign),
)
const release = onRipe(isInChallenge, one(prepareRelease))
const withdraw = onRipe(isPayable, one(prepareWithdraw))
const releaseAndWithdraw = onRipe(
  isInChallenge,
  one((of) => prepareMulticall({ deployment: of.deployment, calls: [prepareRelease(of), prepareWithdraw(of)] })),
)

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

const lab = (_scene: Scene, { terms }: KnownCampaign) => terms.lab

/** Each action this many times: the frequent ones are picked more often. */
function weighted(...shares: [action: Action, times: number][]): Action[] {
  return shares.flatMap(([action, times]) => Array.from({ length: times }, () => action))
}

/** While donations are taken. */
const EARLY = weighted(
  [donate, 4],
  [donateMany, 2],
  [donateFor, 2],
  [donateRouted, 1],
  [depositAndSweep, 1],
  [register, 3],
  [consent, 1],
  [operate, 3],
  [admit, 2],
  [fund, 2],
  [submit, 1],
  [submitAndApprove, 1],
  [veto, 1],
  [refreshAll, 2],
  [extend, 1],
  [simple(prepareExpire), 1],
)

const cancel = simple(prepareCancel, lab)

/** Afterwards. */
const LATE = weighted(
  [seal, 3],
  [pin, 1],
  [claim, 3],
  [submit, 1],
  [approve, 1],
  [drop, 1],
  [donate, 1],
  [submitAndApprove, 3],
  [release, 2],
  [releaseAndWithdraw, 1],
  [veto, 4],
  [deny, 2],
  [extend, 1],
  [withdraw, 2],
  [simple(prepareExpire), 1],
  [refund, 2],
  [cancelClaimed, 1],
  [recover, 1],
  [reclaim, 2],
)

/** Afterwards, in rounds that have a calculator. */
const COMPUTED = weighted([postResult, 6], [vetoResult, 2], [seal, 2], [claimComputed, 5])

const leave = simple(prepareLeaveRound, lab)

const RARE: Action[] = [disqualify, cancel, cancel, leave, leave]

/** One of the calls that end things, which would leave nothing to do if they were frequent. */
export async function actRarely(scene: Scene): Promise<void> {
  await (scene.random.pick(RARE) as Action)(scene)
}
