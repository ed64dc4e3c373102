import type { OnProgress } from '../progress/work-meter'
import type { DonationMatrix } from '../totals/donation-matrix'
import { blendShares, sharesOf, sumOf } from './blend-shares'
import type { CocmProfile } from './cocm/cluster-flow'
import { cocmRaw } from './cocm/cocm-raw'
import { floatPayouts, type PayoutRules, type Surplus } from './float-payouts'
import { pairwiseRaw } from './pairwise-raw'
import { plainRaw } from './plain-raw'
import { unreducedRaw } from './unreduced-raw'

export type Mechanism = 'plain' | 'pairwise' | 'cocm' | 'blend' | 'capped'

/**
 * @property pool In base units of the token that is paid.
 * @property cap Most for one campaign, in base units; 0: no cap, which `capped` refuses.
 * @property decimals Of that token, 0 to 18.
 * @property threshold Pairwise: M, in whole units of the matrix's currency. Without it, 25.
 * @property trust Pairwise: by donor, a factor of the threshold (see `pairwiseRaw`); a donor who is not named has 1.
 * @property blend Share of plain quadratic funding in a blend with COCM, 0 to 1. Without it, a half.
 * @property profile COCM: how hard a donor's own campaigns are discounted (see `cocmRaw`). Without it, harsh.
 * @property surplus Whether a pool beyond all that raw matches ask for returns (the contracts' rule, and what happens
 * without it: nobody gets more than the raw match) or all is paid.
 * @property overflow What the cap cuts off: handed on to the rest (without it), or kept in the pool.
 * @property remainder What flooring to base units leaves: kept in the pool (without it), or given by largest fraction,
 * then lowest id.
 */
export type MatchRules = {
  mechanism: Mechanism
  pool: bigint
  cap: bigint
  decimals: number
  threshold?: number
  trust?: ReadonlyMap<string, number>
  blend?: number
  profile?: CocmProfile
  surplus?: Surplus
  overflow?: 'hand-on' | 'keep'
  remainder?: 'keep' | 'largest-fraction'
}

/**
 * @property donors How many gave to it.
 * @property raw By the mechanism used, in whole units of the matrix's currency; in a blend, the blended share.
 * @property share Of all raw matches, 0 to 1, before cap and pool; all 0 where nobody has a raw match.
 * @property matched In base units, floored.
 */
export type CampaignMatch = {
  campaign: string
  donors: number
  raw: number
  share: number
  matched: bigint
}

/**
 * Matches by campaign id, what stays in the pool in base units, and the mechanism that the shares come from.
 * @property asked Whole tokens that a raw match of 1 asks for: 1, except in a blend, whose raw matches are shares.
 */
export type MatchResult = {
  matches: CampaignMatch[]
  undistributed: bigint
  used: Mechanism
  asked: number
}

/** M of Gitcoin's production, in US dollars. */
export const DEFAULT_THRESHOLD = 25
export const DEFAULT_BLEND = 0.5

/**
 * Every campaign's match in a round, the same to the unit wherever it is computed. COCM gives nothing to anybody where
 * all donors gave to one campaign only, or all to every campaign; then `used` is plain, and plain funding's matches are
 * paid.
 * @param onProgress Called by the mechanisms that can take long: pairwise, COCM and blends.
 * @throws RangeError if an amount of the matrix is not a number above 0, or a rule is outside of its bounds.
 */
export function computeMatch(matrix: DonationMatrix, rules: MatchRules, onProgress?: OnProgress): MatchResult {
  checkMatrix(matrix)
  const { raw, used, asked = 1 } = rawOf(matrix, rules, onProgress)
  const payouts = floatPayouts(raw, { ...payoutRulesOf(rules), asked })
  const shares = sharesOf(raw)
  const matches = matrix.campaigns.map((campaign, index) => ({
    campaign,
    donors: (matrix.starts[index + 1] ?? 0) - (matrix.starts[index] ?? 0),
    raw: raw[index] ?? 0,
    share: shares[index] ?? 0,
    matched: payouts[index] ?? 0n,
  }))
  return { matches, undistributed: payouts.reduce((left, payout) => left - payout, rules.pool), used, asked }
}

/** How the pool is shared out among raw matches, defaults filled in. */
export function payoutRulesOf({ pool, cap, decimals, ...rules }: MatchRules): PayoutRules {
  const { surplus = 'return', overflow = 'hand-on', remainder = 'keep' } = rules
  return { pool, cap, decimals, surplus, overflow, remainder }
}

type Raw = {
  raw: Float64Array
  used: Mechanism
  asked?: number
}

function rawOf(matrix: DonationMatrix, rules: MatchRules, onProgress: OnProgress | undefined): Raw {
  const { mechanism } = rules
  if (mechanism === 'plain') return { raw: plainRaw(matrix), used: 'plain' }
  if (mechanism === 'pairwise') {
    const trust = Float64Array.from(matrix.donors, (donor) => rules.trust?.get(donor) ?? 1)
    const { threshold = DEFAULT_THRESHOLD } = rules
    return { raw: pairwiseRaw(matrix, { threshold, trust, onProgress }), used: 'pairwise' }
  }
  if (mechanism === 'capped') return { raw: cappedRaw(matrix, rules), used: 'capped' }
  if (mechanism !== 'cocm' && mechanism !== 'blend') throw new RangeError(`There is no mechanism ${mechanism}`)
  const cocm = cocmRaw(matrix, { profile: rules.profile, onProgress })
  const plain = plainRaw(matrix)
  if (sumOf(cocm) === 0) return { raw: plain, used: 'plain' }
  if (mechanism === 'cocm') return { raw: cocm, used: 'cocm' }
  return { ...blended(cocm, plain, rules.blend ?? DEFAULT_BLEND), used: 'blend' }
}

function cappedRaw(matrix: DonationMatrix, { cap }: MatchRules): Float64Array {
  if (cap === 0n) throw new RangeError('Capped funding needs a cap: without one, a single large gift takes the pool')
  return unreducedRaw(matrix)
}

/** Blended shares. They ask for as much as gives nobody more than both raw matches, blended in whole tokens, are. */
function blended(cocm: Float64Array, plain: Float64Array, shareOfPlain: number): Pick<Raw, 'raw'> & { asked: number } {
  const raw = blendShares(sharesOf(cocm), sharesOf(plain), shareOfPlain)
  let asked: number | undefined
  for (const [index, share] of raw.entries()) {
    const tokens = (1 - shareOfPlain) * (cocm[index] ?? 0) + shareOfPlain * (plain[index] ?? 0)
    if (share > 0) asked = Math.min(asked ?? tokens / share, tokens / share)
  }
  // Where nobody has a share, there is nothing to ask for.
  return { raw, asked: asked ?? 1 }
}

function checkMatrix({ campaigns, donors, starts, donorOf, amounts }: DonationMatrix): void {
  for (let pair = 0; pair < amounts.length; pair++) {
    const amount = amounts[pair] ?? 0
    if (amount > 0 && amount < Number.POSITIVE_INFINITY) continue
    const donor = donors[donorOf[pair] ?? 0]
    const campaign = campaigns[starts.findLastIndex((start) => start <= pair)]
    throw new RangeError(`${donor} gives ${amount} to ${campaign}; a total must be a number above 0`)
  }
}
