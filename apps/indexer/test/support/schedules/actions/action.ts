import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Address, Hex } from 'viem'
import type { LocalChain } from '../../local-chain'
import type { Ripe } from '../ripe'
import { anyone, type KnownCampaign, type KnownRound, type Scene } from '../scene'

export type Action = (scene: Scene) => Promise<unknown>

/** An action on a random known campaign. */
export function onCampaign(run: (scene: Scene, campaign: KnownCampaign) => Promise<unknown>): Action {
  return async (scene) => {
    const campaign = scene.random.pick(scene.known.campaigns)
    if (campaign) await run(scene, campaign)
  }
}

export function onRound(run: (scene: Scene, round: KnownRound) => Promise<unknown>): Action {
  return async (scene) => {
    const round = scene.random.pick(scene.known.rounds)
    if (round) await run(scene, round)
  }
}

/** An action on a campaign of which the chain says that it is ripe for it, or on any if none is. */
export function onRipe(isRipe: Ripe, run: (scene: Scene, campaign: KnownCampaign) => Promise<unknown>): Action {
  return async (scene) => {
    const ripe = await Promise.all(scene.known.campaigns.map((campaign) => isRipe(scene, campaign)))
    const candidates = scene.known.campaigns.filter((_, i) => ripe[i])
    const campaign = scene.random.pick(candidates.length > 0 ? candidates : scene.known.campaigns)
    if (campaign) await run(scene, campaign)
  }
}

/** A call that needs no more than the campaign. */
export type Simple = (parameters: { deployment: LocalChain['deployment']; campaign: Hex }) => PreparedCall

export const simple = (prepare: Simple, from: (scene: Scene, campaign: KnownCampaign) => Address = anyone) =>
  onCampaign((scene, campaign) =>
    scene.chain.send(from(scene, campaign), prepare({ deployment: scene.chain.deployment, campaign: campaign.id })),
  )

/** Calls of a round on each of its campaigns that may be meant. */
export const onEntries = (
  call: (scene: Scene, round: KnownRound, campaign: Hex) => PreparedCall,
  from: (scene: Scene) => Address,
) =>
  onRound(async (scene, round) => {
    const applied = scene.known.campaigns.filter(({ terms }) => terms.round === round.id)
    for (const { id } of applied.filter(() => scene.random.chance(0.7))) {
      await scene.chain.send(from(scene), call(scene, round, id))
    }
  })
