import type { Hex } from '@commonweight/domain/hex'
import { matchWeightOf, rootOf, type Tally } from '@commonweight/qf/chain/tally'
import { isqrt } from '@commonweight/qf/exact/isqrt'
import { explainChainDonation } from '@commonweight/qf/explain/explain-chain-donation'
import { getCartState } from '@commonweight/sdk/read/get-cart-state'
import type { Runtime } from '../../../transactions/runtime'
import { fetchCartFacts } from '../../checkout/facts/fetch-cart-facts'

/** Two values of a figure: without an account's gifts, and with them. */
export type Change = { without: bigint; with: bigint }

/**
 * What an account's gifts to a campaign changed. Roots in sqrt(1e-18 token); `counted`, squares and weights in 1e-18
 * token; matches in base units. `others`: of all other campaigns of the round together.
 */
export type GiftChange = Record<'counted' | 'root' | 'sumRoots' | 'sumSquares' | 'weight' | 'match' | 'others', Change>

export type GiftExplanation = { kind: 'nothing' | 'uncounted' | 'too-many' } | { kind: 'explained'; change: GiftChange }

type Round = { pool: bigint; cap: bigint; weight: bigint; decimals: number; minimum: bigint }

/** What the chain says of an account, its campaign and the round, and what this site says of the other campaigns. */
export type GiftFacts = {
  campaign: Hex
  given: bigint
  counted: bigint
  tally: Tally
  round: Round
  /** Weight of each other campaign that counts; null where they are not known one by one. */
  others: readonly bigint[] | null
}

const REST = 'rest'

/** Without a cap all other campaigns count as one; with a cap each must be known, because it may be at the cap. */
export function explainGift({ campaign, given, counted, tally, round, others }: GiftFacts): GiftExplanation {
  if (given === 0n) return { kind: 'nothing' }
  if (counted === 0n) return { kind: 'uncounted' }
  if (round.cap > 0n && others === null) return { kind: 'too-many' }
  const weights = round.cap > 0n && others ? others : [round.weight - matchWeightOf(tally)]
  const rest = weights
    .filter((weight) => weight > 0n)
    .map((weight, index) => ({ campaign: `${REST} ${index}`, tally: tallyOfWeight(weight) }))
  const all = [{ campaign: campaign as string, tally }, ...rest]
  const {
    backed,
    othersChange,
    others: changed,
  } = explainChainDonation(round, all, [{ campaign, from: 0n, to: counted }])
  const [own] = backed
  if (!own) return { kind: 'nothing' }
  const root = rootOf(counted, round.minimum)
  const before = { sumRoots: tally.sumRoots - root, sumSquares: tally.sumSquares - root * root }
  const othersWith = changed.reduce((sum, change) => sum + change.with, 0n)
  return {
    kind: 'explained',
    change: {
      counted: { without: 0n, with: counted },
      root: { without: 0n, with: root },
      sumRoots: { without: before.sumRoots, with: tally.sumRoots },
      sumSquares: { without: before.sumSquares, with: tally.sumSquares },
      weight: { without: matchWeightOf(before), with: matchWeightOf(tally) },
      match: { without: own.without, with: own.with },
      others: { without: othersWith - othersChange, with: othersWith },
    },
  }
}

/** A tally that has this weight; of a campaign that no change reaches only the weight matters. */
function tallyOfWeight(weight: bigint): Tally {
  const sumRoots = isqrt(weight) + 1n
  return { sumRoots, sumSquares: sumRoots * sumRoots - weight }
}

export type ReadGiftFactsParameters = { runtime: Runtime; account: Hex; campaign: Hex }

/** Reads what a gift is explained from: the chain at one block, and the weights that this site knows. */
export async function readGiftFacts({
  runtime,
  account,
  campaign,
}: ReadGiftFactsParameters): Promise<GiftFacts | null> {
  const { deployment } = runtime.chain
  const [state, facts] = await Promise.all([
    getCartState(runtime.client, { deployment, campaigns: [campaign], account }),
    fetchCartFacts([campaign]),
  ])
  const own = state.campaigns.get(campaign)
  const round = own && state.rounds.get(own.window.round)
  if (!own || !round) return null
  const weights = facts.weights.find((one) => one.round === own.window.round)?.campaigns
  return {
    campaign,
    given: own.donor.amount,
    counted: own.donor.role === 0 ? own.donor.counted : 0n,
    tally: own.tally,
    round,
    others: weights?.filter((one) => one.campaign !== campaign).map(({ weight }) => weight) ?? null,
  }
}
