import { FULL_WEIGHT } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import { scaleOf } from '@commonweight/qf/exact/units'
import { type JointLine, jointMatch } from '@commonweight/qf/live/joint-match'
import type { CartCampaign, CartState } from '@commonweight/sdk/read/get-cart-state'

/** @property amount Base units that are about to be given; 0: nothing. */
export type GiftLine = { campaign: Hex; amount: bigint }

/**
 * What a donor's gifts to the campaigns of one round would bring more at full weight, in base units of `token`.
 * @property weight The donor's now, in basis points. @property given Base units given that do not count fully.
 * @property isExact False in a round with a cap.
 */
export type Gain = { gate: Hex; token: Hex; weight: number; given: bigint; adds: bigint; isExact: boolean }

type Member = { line: GiftLine; campaign: CartCampaign }

/**
 * One for each round in which verifying adds something while gifts are counted there, or would let them count at all. A
 * round has one gate, so the weight of another gate adds nothing to it.
 */
export function gainsOf(state: CartState, lines: readonly GiftLine[]): Gain[] {
  const members = lines.flatMap((line): Member[] => {
    const campaign = state.campaigns.get(line.campaign)
    const isMember = campaign && campaign.donor.role === 0 && campaign.window.round !== 0
    return isMember && state.timestamp < campaign.window.closesAt ? [{ line, campaign }] : []
  })
  const rounds = new Set(members.map(({ campaign }) => campaign.window.round))
  return [...rounds]
    .flatMap((round) => {
      const own = members.filter(({ campaign }) => campaign.window.round === round)
      return gainIn(state, round, own) ?? []
    })
    .filter(({ adds, weight }) => adds > 0n || weight === 0)
}

function gainIn({ rounds, timestamp }: CartState, id: number, members: readonly Member[]): Gain | null {
  const round = rounds.get(id)
  const [first] = members
  if (!round || !first || timestamp >= round.end || first.campaign.weight >= FULL_WEIGHT) return null
  const given = members.reduce((sum, { campaign }) => sum + uncountedOf(campaign, round.decimals), 0n)
  if (given === 0n && members.every(({ line }) => line.amount === 0n)) return null
  const bring = (lineOf: (member: Member) => JointLine) =>
    jointMatch({ round, lines: members.map(lineOf), others: null })
  const now = bring(({ line, campaign }) => jointLine(campaign, line.amount, campaign.weight))
  const full = bring(({ line, campaign }) =>
    jointLine(campaign, uncountedOf(campaign, round.decimals) + line.amount, FULL_WEIGHT),
  )
  return {
    gate: first.campaign.measure.gate.toLowerCase() as Hex,
    token: first.campaign.window.token.toLowerCase() as Hex,
    weight: first.campaign.weight,
    given,
    adds: full.rise - now.rise,
    isExact: full.isExact,
  }
}

function jointLine({ tally, donor }: CartCampaign, amount: bigint, weight: number): JointLine {
  return { tally, counted: donor.counted, pending: 0n, amount, weight: BigInt(weight) }
}

/** Base units that were given and do not count fully. */
function uncountedOf({ donor }: CartCampaign, decimals: number): bigint {
  return donor.amount - donor.counted / scaleOf(decimals)
}
