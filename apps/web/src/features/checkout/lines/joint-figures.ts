import { FULL_WEIGHT } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { scaleOf } from '@commonweight/qf/exact/units'
import { type JointLine, jointMatch } from '@commonweight/qf/live/joint-match'
import type { CartState } from '@commonweight/sdk/read/get-cart-state'
import { tokenAmount } from '../../../format/token-amount'
import type { CampaignFacts, CartFacts } from '../facts/cart-facts'
import { lineMatch as words } from '../words/line-match'
import { type CheckoutLine, giftsIn } from './checkout-line'

/** An account as the chain has it, and base units that it has sent to campaigns and that are not counted yet. */
export type Donor = { account: Hex; state: CartState; pending: ReadonlyMap<Hex, bigint> }

/**
 * What a line brings with all lines of the cart. Base units; below 0 if the other lines take more from its campaign.
 * @property now As the donor is; null for a visitor without an account. @property verified As a verified person.
 * @property reason Why nothing is brought, or why nothing ever can be. @property isExact False: an estimate.
 */
export type LineFigure = { now: bigint | null; verified: bigint; reason: string | null; isExact: boolean }

/** @property lines Those of the whole cart. @property donor Null: a visitor without an account. */
type Input = { lines: readonly CheckoutLine[]; weights: CartFacts['weights']; donor: Donor | null }
type Gift = CheckoutLine & { facts: CampaignFacts }

/** Of each gift that can be made now. Gifts of one round share its pool, whatever their order. */
export function jointFigures({ lines, weights, donor }: Input): Map<Hex, LineFigure> {
  const figures = new Map<Hex, LineFigure>()
  const gifts = giftsIn(lines).filter((line): line is Gift => line.facts !== null)
  for (const { line, facts } of gifts) {
    if (facts.unmatched) figures.set(line.campaign, plain(facts.unmatched))
  }
  const matched = gifts.filter(({ facts }) => !facts.unmatched && facts.round)
  for (const round of new Set(matched.map(({ facts }) => facts.round?.id))) {
    const own = matched.filter(({ facts }) => facts.round?.id === round)
    const others = weights.find((one) => one.round === round)?.campaigns
    for (const [campaign, figure] of roundFigures(own, { donor, others: others ?? null })) figures.set(campaign, figure)
  }
  return figures
}

type Others = { campaign: Hex; weight: bigint }[] | null

function roundFigures(gifts: readonly Gift[], { donor, others }: { donor: Donor | null; others: Others }) {
  const [first] = gifts
  if (!first) return []
  const round = totalsOf(first.facts, donor)
  const inCart = new Set(gifts.map(({ line }) => line.campaign))
  const rest = others?.filter(({ campaign }) => !inCart.has(campaign)).map(({ weight }) => weight) ?? null
  const quote = (isVerified: boolean) =>
    jointMatch({ round, lines: gifts.map((gift) => jointLine(gift, donor, isVerified)), others: rest })
  const verified = quote(true)
  const now = donor ? quote(false) : null
  return gifts.map((gift, index): [Hex, LineFigure] => {
    const rise = now?.lines[index]?.rise ?? null
    const reason = donor && rise === 0n ? whyNothing(gift, donor) : null
    const figure = { now: rise, verified: verified.lines[index]?.rise ?? 0n, reason, isExact: verified.isExact }
    return [gift.line.campaign, figure]
  })
}

/** From the chain where it was read, else as this site's database has it. */
function totalsOf({ round, campaign }: CampaignFacts, donor: Donor | null): RoundTotals & { minimum: bigint } {
  const { decimals } = campaign.token
  const state = round && donor?.state.rounds.get(round.id)
  if (state) return state
  const { pool = 0n, cap = 0n, minimum = 0n, weight = 0n, pinnedCount = 0 } = round ?? {}
  return { pool, cap, minimum, weight, pinned: pinnedCount, decimals }
}

function jointLine({ line, facts }: Gift, donor: Donor | null, isVerified: boolean): JointLine {
  const { sumRoots, sumSquares } = facts.campaign
  const state = donor?.state.campaigns.get(line.campaign)
  const isInsider = state !== undefined && state.donor.role !== 0
  const weight = isVerified && !isInsider ? FULL_WEIGHT : (state?.weight ?? 0)
  return {
    tally: state?.tally ?? { sumRoots, sumSquares },
    counted: state?.donor.counted ?? 0n,
    pending: donor?.pending.get(line.campaign) ?? 0n,
    amount: line.amount,
    weight: BigInt(weight),
  }
}

function whyNothing({ line, facts }: Gift, { state }: Donor): string {
  const campaign = state.campaigns.get(line.campaign)
  if (campaign && campaign.donor.role !== 0) return words.insider
  if (!campaign || campaign.weight === 0) return words.unverified
  const { token } = facts.campaign
  const { minimum } = campaign.measure
  const counted =
    campaign.donor.counted + (line.amount * scaleOf(token.decimals) * BigInt(campaign.weight)) / BigInt(FULL_WEIGHT)
  if (counted < minimum) return words.minimum(tokenAmount(minimum / scaleOf(token.decimals), token, 'exact'))
  return campaign.tally.sumRoots === 0n ? words.first : words.small
}

function plain(reason: string): LineFigure {
  return { now: 0n, verified: 0n, reason, isExact: true }
}
