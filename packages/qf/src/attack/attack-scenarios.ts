import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import { type OnProgress, partOf } from '../progress/work-meter'
import { type Donation, donationMatrix } from '../totals/donation-matrix'
import { attackDonations, OWN_CAMPAIGN, refuseMarked, type Scenario } from './attack-donations'

/** The mechanisms that an attack is tried on. */
export const ATTACKED = ['plain', 'pairwise', 'cocm'] as const
export type Attacked = (typeof ATTACKED)[number]

/** Attacks that have been seen on real rounds, and honest support of the same size to compare them with. */
export const SCENARIOS: readonly Scenario[] = [
  { id: 'wallets', wallets: 100, toOwn: 1, others: 0, toEach: 0 },
  { id: 'wallets-with-cover', wallets: 100, toOwn: 1, others: 1, toEach: 1 },
  { id: 'ring', wallets: 10, toOwn: 10, others: 0, toEach: 0 },
  { id: 'whales', wallets: 2, toOwn: 5_000, others: 0, toEach: 0 },
  { id: 'honest', wallets: 50, toOwn: 3, others: 3, toEach: 3 },
]

/**
 * @property rules Of the round; `threshold` is the pairwise one.
 * @property minimum In 1e-18 of the currency: of the scenario's donations, those below it do not count. Without it,
 * none.
 * @property draws How often a scenario that picks other campaigns is tried with other picks. Without it, 10.
 */
export type AttackOptions = {
  rules: Omit<MatchRules, 'mechanism'>
  minimum?: bigint
  draws?: number
  onProgress?: OnProgress
}

/**
 * What the new campaign is matched, in base units: the mean over the draws, floored, and the least and most of them.
 * @property fellBack How many of the draws were paid as in plain funding because COCM gave nothing to anybody.
 */
export type AttackYield = {
  mean: bigint
  least: bigint
  most: bigint
  fellBack: number
}

/**
 * @property toOwn Given to the new campaign in all, in 1e-18 of the currency; in an attack it comes back to the
 * attacker.
 * @property toOthers Given to other campaigns in all: what an attack costs besides the wallets and their identities.
 */
export type AttackOutcome = {
  scenario: Scenario
  toOwn: bigint
  toOthers: bigint
  earned: Record<Attacked, AttackYield>
}

export const DEFAULT_DRAWS = 10

/**
 * What scenarios earn when each, alone, is added to a round that has taken place: a new campaign backed by new wallets,
 * which pass for people. Other campaigns are picked in proportion to how many donors they have, as people do, by a
 * seeded generator: the same round gives the same table everywhere. Time is that of `computeMatch`, three mechanisms
 * each, per scenario and draw.
 * @param donations The round's, after eligibility.
 * @throws RangeError if nobody gave to any campaign, an id of the round begins as those of the scenarios do, a scenario
 * is not of whole wallets and amounts, or as `donationMatrix` and `computeMatch`.
 */
export function attackScenarios(
  donations: readonly Donation[],
  options: AttackOptions,
  scenarios: readonly Scenario[] = SCENARIOS,
): AttackOutcome[] {
  const draws = options.draws ?? DEFAULT_DRAWS
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`Draws must be a whole number above 0, not ${draws}`)
  const { donors, campaigns, starts } = donationMatrix(donations)
  const popularity = campaigns.map((campaign, index) => ({
    campaign,
    donors: (starts[index + 1] ?? 0) - (starts[index] ?? 0),
  }))
  if (donors.length === 0) throw new RangeError('A round in which nobody gave cannot be attacked')
  refuseMarked([...donors, ...campaigns])
  const { onProgress } = options
  const progress = onProgress && progressOf(onProgress, attackTries(draws, scenarios))
  return scenarios.map((scenario) => {
    const tries = Array.from({ length: attackTries(draws, [scenario]) }, (_, seed) =>
      attackDonations(scenario, popularity, seed),
    )
    const [first = []] = tries
    return {
      scenario,
      toOwn: amountOf(first.filter(({ campaign }) => campaign === OWN_CAMPAIGN)),
      toOthers: amountOf(first.filter(({ campaign }) => campaign !== OWN_CAMPAIGN)),
      earned: earnedBy(donations, tries, options, progress),
    }
  })
}

/** How often each mechanism is computed: as many draws as there are for a scenario that picks other campaigns, else once. */
export function attackTries(draws: number, scenarios: readonly Scenario[] = SCENARIOS): number {
  return scenarios.reduce((sum, { others }) => sum + (others > 0 ? draws : 1), 0)
}

function earnedBy(
  donations: readonly Donation[],
  tries: readonly Donation[][],
  { rules, minimum = 0n }: AttackOptions,
  progress: ReturnType<typeof progressOf> | undefined,
): Record<Attacked, AttackYield> {
  const matched: Record<Attacked, bigint[]> = { plain: [], pairwise: [], cocm: [] }
  const fellBack: Record<Attacked, number> = { plain: 0, pairwise: 0, cocm: 0 }
  for (const added of tries) {
    const counting = added.map((donation) => (donation.amount < minimum ? { ...donation, amount: 0n } : donation))
    const matrix = donationMatrix([...donations, ...counting])
    for (const mechanism of ATTACKED) {
      const { matches, used } = computeMatch(matrix, { ...rules, mechanism }, progress?.of(mechanism))
      matched[mechanism].push(matches.find(({ campaign }) => campaign === OWN_CAMPAIGN)?.matched ?? 0n)
      if (used !== mechanism) fellBack[mechanism]++
    }
    progress?.next()
  }
  return {
    plain: yieldOf(matched.plain, fellBack.plain),
    pairwise: yieldOf(matched.pairwise, fellBack.pairwise),
    cocm: yieldOf(matched.cocm, fellBack.cocm),
  }
}

/** Shares of the time of a try that the mechanisms begin and end at, about. */
const PHASES: Record<Attacked, readonly [number, number]> = { plain: [0, 0], pairwise: [0, 0.3], cocm: [0.3, 1] }

function progressOf(onProgress: OnProgress, tries: number) {
  let done = 0
  return {
    of: (mechanism: Attacked) =>
      partOf(onProgress, (done + PHASES[mechanism][0]) / tries, (done + PHASES[mechanism][1]) / tries),
    next() {
      done++
    },
  }
}

function yieldOf(matched: readonly bigint[], fellBack: number): AttackYield {
  const sorted = [...matched].sort((a, b) => (a < b ? -1 : 1))
  return {
    mean: sorted.reduce((sum, each) => sum + each, 0n) / BigInt(sorted.length),
    least: sorted.at(0) ?? 0n,
    most: sorted.at(-1) ?? 0n,
    fellBack,
  }
}

function amountOf(donations: readonly Donation[]): bigint {
  return donations.reduce((sum, { amount }) => sum + amount, 0n)
}
