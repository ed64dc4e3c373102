import { campaignId } from '@commonweight/sdk/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/create-campaign'
import { prepareCreateRound } from '@commonweight/sdk/prepare/create-round'
import type { RoundTerms } from '@commonweight/sdk/round-terms'
import type { Terms } from '@commonweight/sdk/terms'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import type { Address } from 'viem'
import { ZERO_ADDRESS } from './local-chain'
import { fundRound } from './round-actions'
import { amountOf, at, attestersOf, digest, type Scene } from './scene'

const DAY = 86_400

export async function createRound(scene: Scene): Promise<void> {
  const { chain, random, known, now } = scene
  const { deployment } = chain
  const isComputed = random.chance(0.4)
  // Time for early money, and the least review that there is with a calculator.
  const start = now + (isComputed ? 15 : 0)
  const end = start + random.whole(70, 130)
  const reviewPeriod = (isComputed ? DAY : 0) + random.whole(0, 10)
  const terms: RoundTerms = {
    operator: at(scene, devRoles.operator),
    token: random.pick([ZERO_ADDRESS, ...deployment.tokens.map(({ address }) => address)]) as Address,
    gate: deployment.voucherGate,
    digest: digest(random),
    start,
    end,
    reviewPeriod,
    claimUntil: end + (isComputed ? 2 * reviewPeriod + random.whole(1, 3) * DAY : random.whole(80, 200)),
    minimum: random.chance(0.5) ? 0n : 10n ** 18n,
    cap: 0n,
    challengePeriod: random.pick([0, 50]) as number,
    threshold: 2,
    calculator: isComputed ? at(scene, devRoles.voucherIssuer) : ZERO_ADDRESS,
    attesters: attestersOf(scene),
  }
  if (random.chance(0.5)) terms.cap = amountOf(scene, terms.token)
  await chain.send(terms.operator, prepareCreateRound({ deployment, terms }))
  const round = { id: known.rounds.length + 1, terms }
  known.rounds.push(round)
  if (isComputed) for (let i = 0; i < 3; i++) await fundRound(scene, round)
}

export async function createCampaign(scene: Scene): Promise<void> {
  const { chain, random, known, now } = scene
  const { deployment } = chain
  const round = random.chance(0.7) ? random.pick(known.rounds) : undefined
  const closesAt = round ? round.terms.end : now + random.whole(20, 200)
  const first = closesAt + (round ? 2 * round.terms.reviewPeriod : 0) + random.whole(0, 200)
  const shares = random.pick([[10_000], [4_000, 6_000], [1, 3_333, 6_666]]) as number[]
  const token =
    round?.terms.token ?? (random.pick([ZERO_ADDRESS, ...deployment.tokens.map(({ address }) => address)]) as Address)
  const terms: Terms = {
    lab: at(scene, devRoles.lab),
    payout: random.pick([at(scene, devRoles.lab), at(scene, devRoles.deployer)]) as Address,
    token,
    gate: round ? round.terms.gate : (random.pick([ZERO_ADDRESS, deployment.voucherGate]) as Address),
    round: round?.id ?? 0,
    digest: digest(random),
    opensAt: round ? round.terms.start : now,
    closesAt,
    goal: random.chance(0.85) ? 1n : amountOf(scene, token) * 3n,
    threshold: 2,
    attesters: attestersOf(scene),
    challengePeriod: round ? round.terms.challengePeriod : (random.pick([0, 50]) as number),
    vetoShare: random.whole(2_500, 6_000),
    milestones: shares.map((share, i) => ({ share, deadline: first + i * DAY, criteria: digest(random) })),
  }
  await chain.send(terms.lab, prepareCreateCampaign({ deployment, terms }))
  known.campaigns.push({ id: campaignId({ chainId: deployment.chainId, terms }), terms })
}
