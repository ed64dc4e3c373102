import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { latestSealAt } from '@commonweight/sdk/terms/latest-seal-at'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import type { Terms } from '@commonweight/sdk/terms/terms'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import type { Address } from 'viem'
import { ZERO_ADDRESS } from '../local-chain'
import { fundRound } from './actions/round-actions'
import { amountOf, anyone, at, attestersOf, DAY, digest, type KnownRound, type Scene } from './scene'

/** Times at their floors or not far above: a schedule has few blocks. */
export async function createRound(scene: Scene): Promise<void> {
  const { chain, random, known, now } = scene
  const { deployment } = chain
  const isComputed = random.chance(0.4)
  // Time for early money, and for campaigns that leave before they open.
  const start = now + (isComputed ? DAY : 0) + (random.chance(0.5) ? random.whole(0, DAY / 4) : 0)
  const end = start + random.whole(DAY * 1.2, DAY * 1.6)
  const reviewPeriod = DAY + random.whole(0, DAY / 8)
  const calculator = isComputed ? at(scene, devRoles.voucherIssuer) : ZERO_ADDRESS
  const terms: RoundTerms = {
    operator: at(scene, devRoles.operator),
    token: random.pick([ZERO_ADDRESS, ...deployment.tokens.map(({ address }) => address)]) as Address,
    gate: deployment.voucherGate,
    digest: digest(random),
    start,
    end,
    reviewPeriod,
    claimUntil: latestSealAt({ end, reviewPeriod, calculator }) + random.whole(7 * DAY, 8 * DAY),
    minimum: random.chance(0.5) ? 0n : 10n ** 18n,
    cap: 0n,
    challengePeriod: DAY,
    threshold: 2,
    calculator,
    unusedTo: random.chance(0.3) ? anyone(scene) : ZERO_ADDRESS,
    attesters: attestersOf(scene),
  }
  if (random.chance(0.5)) terms.cap = amountOf(scene, terms.token)
  await chain.send(terms.operator, prepareOpenRound({ deployment, terms }))
  const round = { id: known.rounds.length + 1, terms }
  known.rounds.push(round)
  if (isComputed) for (let i = 0; i < 3; i++) await fundRound(scene, round)
}

/** A round that a campaign created now can still apply to: it would take donations for a day. */
function openTo({ known, random, now }: Scene): KnownRound | undefined {
  return random.pick(known.rounds.filter(({ terms }) => Math.max(terms.start, now) + DAY <= terms.end))
}

export async function createCampaign(scene: Scene): Promise<void> {
  const { chain, random, known, now } = scene
  const { deployment } = chain
  const round = random.chance(0.75) ? openTo(scene) : undefined
  const closesAt = round ? round.terms.end : now + random.whole(DAY, 2 * DAY)
  const first = (round ? latestSealAt(round.terms) : closesAt) + random.whole(0, 200)
  const shares = random.pick([[10_000], [4_000, 6_000], [1, 3_333, 6_666]]) as number[]
  const token =
    round?.terms.token ?? (random.pick([ZERO_ADDRESS, ...deployment.tokens.map(({ address }) => address)]) as Address)
  const gate = round?.terms.gate ?? (random.pick([ZERO_ADDRESS, deployment.voucherGate]) as Address)
  const goal = random.pick([0n, 0n, 1n, amountOf(scene, token) * 3n]) as bigint
  const terms: Terms = {
    lab: at(scene, devRoles.lab),
    payout: random.pick([at(scene, devRoles.lab), at(scene, devRoles.deployer)]) as Address,
    token,
    gate,
    round: round?.id ?? 0,
    digest: digest(random),
    opensAt: round ? round.terms.start : now,
    closesAt,
    goal,
    threshold: 2,
    attesters: attestersOf(scene),
    challengePeriod: gate === ZERO_ADDRESS && goal === 0n ? 0 : DAY,
    vetoShare: random.whole(2_500, 5_000),
    milestones: shares.map((share, i) => ({ share, deadline: first + i * DAY, criteria: digest(random) })),
  }
  await chain.send(terms.lab, prepareCreateCampaign({ deployment, terms }))
  known.campaigns.push({ id: campaignId({ chainId: deployment.chainId, terms }), terms })
}
