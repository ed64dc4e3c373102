import { prepareClaimComputed } from '@commonweight/sdk/prepare/rounds/claim-computed'
import { preparePostResult } from '@commonweight/sdk/prepare/rounds/post-result'
import { prepareVetoResult } from '@commonweight/sdk/prepare/rounds/veto-result'
import { getRound } from '@commonweight/sdk/read/get-round'
import { merkleTree } from '../merkle-tree'
import { anyone, at, digest, hasCalculator, type KnownRound, type Scene } from '../scene'
import { type Action, onRound } from './action'

/** On one of the rounds that have a calculator, if there is one. */
function onComputed(run: (scene: Scene, round: KnownRound) => Promise<unknown>): Action {
  return (scene) => {
    const rounds = scene.known.rounds.filter((round) => hasCalculator({ rounds: [round] }))
    return onRound(run)({ ...scene, known: { ...scene.known, rounds } })
  }
}

/** Of the pool, among the round's campaigns, any shares; some claims may therefore exceed the cap. */
export const postResult = onComputed(async (scene, round) => {
  const { chain, random, known, now } = scene
  const { deployment } = chain
  const { id, terms } = round
  const applied = known.campaigns.filter((campaign) => campaign.terms.round === id)
  if (round.result || applied.length === 0 || now < terms.end) return
  const { pool } = await getRound(chain.client, { deployment, round: id })
  round.result = applied.map((campaign) => {
    const share = (pool * BigInt(random.whole(0, 100))) / 100n
    return { campaign: campaign.id, amount: share / BigInt(applied.length) }
  })
  const { root } = merkleTree(round.result)
  const digests = { inputs: digest(random), configuration: digest(random), code: digest(random) }
  await chain.send(terms.calculator, preparePostResult({ deployment, round: id, root, ...digests }))
})

/** Sponsors or not, any of the accounts. */
export const vetoResult = onComputed(async (scene, { id }) => {
  const { chain, random } = scene
  for (let account = 0; account < chain.accounts.length; account++) {
    if (random.chance(0.5)) continue
    const call = prepareVetoResult({ deployment: chain.deployment, round: id })
    await chain.send(at(scene, account), call)
  }
})

export const claimComputed = onComputed(async (scene, { id, result = [] }) => {
  const { chain, random } = scene
  if (result.length === 0) return
  const { proofs } = merkleTree(result)
  for (const [i, { campaign, amount }] of result.entries()) {
    if (random.chance(0.3)) continue
    const claim = { deployment: chain.deployment, round: id, campaign, amount, proof: proofs[i] ?? [] }
    await chain.send(anyone(scene), prepareClaimComputed(claim))
  }
})
