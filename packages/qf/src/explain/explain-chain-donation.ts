import { payoutsOf, type RoundTotals } from '../chain/round-payout'
import { matchWeightOf, rootOf, type Tally } from '../chain/tally'
import { type DonationExplanation, explained } from './donation-explanation'

/**
 * Donations of one donor to one campaign that are left out.
 * @property from The donor's counted total there without them, in 1e-18 token; 0: all are left out.
 * @property to The counted total there with them, as the chain has it.
 */
export type ChainDonation = {
  campaign: string
  from: bigint
  to: bigint
}

/**
 * What a donor's donations changed in a round on the chain, in the contracts' integers, once everything due is pinned:
 * the matches with them and without, all else being equal. Of one donation, `change` is what `previewMatch` said before
 * it.
 * @param round Pool and cap in base units, the token's decimals, and the minimum in 1e-18 token.
 * @param campaigns All that count in the round, with their tallies as they are.
 * @throws RangeError if a campaign is not in the round or named twice, a total falls, or a tally cannot hold the donor.
 */
export function explainChainDonation(
  round: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'> & { minimum: bigint },
  campaigns: readonly { campaign: string; tally: Tally }[],
  donations: readonly ChainDonation[],
): DonationExplanation {
  const left = new Map(donations.map((donation) => [donation.campaign, donation]))
  if (left.size !== donations.length) throw new RangeError('Give the donations to one campaign as one step')
  const known = new Set(campaigns.map(({ campaign }) => campaign))
  for (const campaign of left.keys()) {
    if (!known.has(campaign)) throw new RangeError(`${campaign} is not a campaign of this round`)
  }
  const matches = payoutsOf(round, weightsOf(campaigns))
  const rest = campaigns.map(({ campaign, tally }) => ({ tally: stepBack(tally, left.get(campaign), round.minimum) }))
  const without = payoutsOf(round, weightsOf(rest))
  return explained(
    campaigns.map(({ campaign }, index) => {
      const [after, before] = [matches[index] ?? 0n, without[index] ?? 0n]
      const change = { campaign, with: after, without: before, change: after - before }
      return { change, isBacked: left.has(campaign) }
    }),
  )
}

/** The tally before a donor's counted total rose; the inverse of `countStep`. */
function stepBack(tally: Tally, donation: ChainDonation | undefined, minimum: bigint): Tally {
  if (donation === undefined) return tally
  const { campaign, from, to } = donation
  if (from < 0n || to < from) throw new RangeError(`A counted total never falls, in ${campaign} from ${from} to ${to}`)
  const [before, after] = [rootOf(from, minimum), rootOf(to, minimum)]
  const sumRoots = tally.sumRoots - after + before
  const sumSquares = tally.sumSquares - after * after + before * before
  if (sumRoots < 0n || sumSquares < 0n) throw new RangeError(`The tally of ${campaign} is less than this donor's part`)
  return { sumRoots, sumSquares }
}

function weightsOf(campaigns: readonly { tally: Tally }[]): bigint[] {
  return campaigns.map(({ tally }) => matchWeightOf(tally))
}
