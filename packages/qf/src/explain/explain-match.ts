import { cocmRaw } from '../mechanisms/cocm/cocm-raw'
import {
  type CampaignMatch,
  computeMatch,
  type MatchResult,
  type MatchRules,
  payoutRulesOf,
} from '../mechanisms/compute-match'
import { floatPayouts } from '../mechanisms/float-payouts'
import { type OnProgress, partOf } from '../progress/work-meter'
import type { DonationMatrix } from '../totals/donation-matrix'
import { type Independence, independenceOf } from './independence-of'

/**
 * Why a campaign gets what it gets, in numbers.
 * @property given The sum of all c, in whole units of the matrix's currency.
 * @property sumRoots S, the sum of all s = sqrt(c).
 * @property equalDonors S^2 / sum c: as many donors who each give the same would have this S and this sum. 0: none.
 * @property withoutCap What it would be matched if there were no cap for anybody, in base units.
 * @property capEffect matched - withoutCap: below 0 the cap took it, above 0 what the cap took from others came here.
 */
export type MatchExplanation = CampaignMatch &
  Independence & {
    given: number
    sumRoots: number
    equalDonors: number
    withoutCap: bigint
    capEffect: bigint
  }

/**
 * Every campaign's match explained, by id, and the mechanism that was used, as from `computeMatch`. Takes one
 * `computeMatch` and, where that was not COCM, one `cocmRaw`; equals `computeMatch` to the unit.
 * @throws RangeError as `computeMatch`.
 */
export function explainMatches(
  matrix: DonationMatrix,
  rules: MatchRules,
  onProgress?: OnProgress,
): Pick<MatchResult, 'used'> & { explanations: MatchExplanation[] } {
  const whole = rules.mechanism === 'cocm' ? 1 : rules.mechanism === 'plain' || rules.mechanism === 'capped' ? 0 : 0.5
  const { matches, used, asked } = computeMatch(matrix, rules, partOf(onProgress, 0, whole))
  const raw = Float64Array.from(matches, (match) => match.raw)
  const uncapped = floatPayouts(raw, { ...payoutRulesOf(rules), asked, cap: 0n, overflow: 'hand-on' })
  const independence = independenceOf(
    matrix,
    cocmOf(matrix, rules, { used, raw, onProgress: partOf(onProgress, whole, 1) }),
  )
  const explanations = matches.map((match, index) => {
    const withoutCap = uncapped[index] ?? 0n
    const support = supportOf(matrix, index)
    const independent = independence[index] ?? { plainShare: 0, cocmShare: undefined, independence: undefined }
    return { ...match, ...support, ...independent, withoutCap, capEffect: match.matched - withoutCap }
  })
  return { used, explanations }
}

/**
 * As `explainMatches`, of one campaign.
 * @throws RangeError if the campaign is not in the round, or as `computeMatch`.
 */
export function explainMatch(
  matrix: DonationMatrix,
  rules: MatchRules,
  campaign: string,
  onProgress?: OnProgress,
): MatchExplanation {
  const found = explainMatches(matrix, rules, onProgress).explanations.find((each) => each.campaign === campaign)
  if (found === undefined) throw new RangeError(`${campaign} is not a campaign of this round`)
  return found
}

/** Raw matches under COCM, which need not be computed again where the round has used it or has fallen back from it. */
function cocmOf(
  matrix: DonationMatrix,
  { mechanism, profile }: MatchRules,
  { used, raw, onProgress }: Pick<MatchResult, 'used'> & { raw: Float64Array; onProgress: OnProgress | undefined },
): Float64Array {
  if (used === 'cocm') return raw
  const fellBack = used !== mechanism
  return fellBack ? new Float64Array(raw.length) : cocmRaw(matrix, { profile, onProgress })
}

function supportOf(
  { starts, amounts }: DonationMatrix,
  campaign: number,
): Pick<MatchExplanation, 'given' | 'sumRoots' | 'equalDonors'> {
  let given = 0
  let sumRoots = 0
  for (let pair = starts[campaign] ?? 0; pair < (starts[campaign + 1] ?? 0); pair++) {
    const amount = amounts[pair] ?? 0
    given += amount
    sumRoots += Math.sqrt(amount)
  }
  return { given, sumRoots, equalDonors: given === 0 ? 0 : (sumRoots * sumRoots) / given }
}
