import { zeroAddress, zeroHash } from 'viem'
import type { RoundTerms } from './round-terms'
import type { MilestoneTerms, Terms } from './terms'

/** One term that the contracts would refuse; `field` is the one that their error names. */
export type TermsProblem = { field: string; message: string }

/** What a round fixes for its campaigns. */
export type RoundRequirements = Pick<
  RoundTerms,
  'token' | 'gate' | 'start' | 'end' | 'reviewPeriod' | 'challengePeriod' | 'threshold' | 'calculator' | 'attesters'
>

/** @property now Unix seconds of the newest block. @property round The round that the terms apply to, if any. */
export type CheckTermsOptions = { now: number; round?: RoundRequirements | undefined }

const DAY = 86_400
const FULL_SHARE = 10_000
const MAX_MILESTONES = 10
const MAX_ATTESTERS = 8
const MIN_VETO_SHARE = 2_500
const MAX_CHALLENGE_PERIOD = 90 * DAY
/** From the creation to the last cutoff: deadline, grace and extensions. */
const MAX_DURATION = 5 * 365 * DAY
const GRACE = 14 * DAY
const MAX_EXTENSION = 90 * DAY

/**
 * Everything in a campaign's terms that `create` would refuse, as ListingRules.sol checks it, in words; empty if nothing.
 * Whether a token without a round is one at all, only the chain knows.
 */
export function checkTerms(terms: Terms, { now, round }: CheckTermsOptions): TermsProblem[] {
  return [
    ...basicProblems(terms, now),
    ...attesterProblems(terms),
    ...milestoneProblems(terms, now),
    ...(round ? roundProblems(terms, round, now) : []),
  ].map(([field, message]) => ({ field, message }))
}

type Problem = [field: string, message: string]

/** The problems whose condition holds. */
function found(...checks: [isWrong: boolean, field: string, message: string][]): Problem[] {
  return checks.filter(([isWrong]) => isWrong).map(([, field, message]) => [field, message])
}

function basicProblems(terms: Terms, now: number): Problem[] {
  const { payout, digest, opensAt, closesAt, challengePeriod, vetoShare } = terms
  return found(
    [payout === zeroAddress, 'payout', 'Name the account that released money is paid to.'],
    [digest === zeroHash, 'digest', 'The terms document is missing.'],
    [closesAt <= opensAt, 'closesAt', 'The campaign must close after it opens.'],
    [closesAt <= now, 'closesAt', 'The closing date has passed; choose a later one.'],
    [challengePeriod > MAX_CHALLENGE_PERIOD, 'challengePeriod', 'The challenge period is at most 90 days.'],
    [vetoShare < MIN_VETO_SHARE || vetoShare > FULL_SHARE, 'vetoShare', 'The veto share is between 25% and 100%.'],
  )
}

function attesterProblems({ attesters, threshold, lab, payout }: Terms): Problem[] {
  const accounts = attesters.map(lower)
  const isAscending = accounts.every((account, i) => i === 0 || account > (accounts[i - 1] ?? ''))
  const n = accounts.length
  return found(
    [n === 0 || n > MAX_ATTESTERS, 'attesters', 'Name 1 to 8 attesters.'],
    [threshold < 1 || threshold > n, 'attesters', `Between 1 and ${n} attesters must agree.`],
    [!isAscending, 'attesters', 'Each attester once, in ascending order.'],
    [accounts.includes(zeroAddress), 'attesters', 'The zero address cannot attest.'],
    [
      accounts.includes(lower(lab)) || accounts.includes(lower(payout)),
      'attesters',
      'Neither the lab nor its payout account can attest its own work.',
    ],
  )
}

function milestoneProblems({ milestones, closesAt }: Terms, now: number): Problem[] {
  const [first] = milestones
  const last = milestones.at(-1)
  if (!first || !last) return [['milestones', 'Plan at least one milestone.']]
  const sum = milestones.reduce((total, { share }) => total + share, 0)
  const latest = now + MAX_DURATION - GRACE - MAX_EXTENSION
  return found(
    [milestones.length > MAX_MILESTONES, 'milestones', 'Plan at most 10 milestones.'],
    [milestones.some(({ share }) => share <= 0), 'milestones.share', 'Every milestone must release a share.'],
    [sum !== FULL_SHARE, 'milestones.share', `The shares add to ${sum / 100}%; they must add to 100%.`],
    [first.deadline < closesAt, 'milestones.deadline', 'The first deadline must not be before the campaign closes.'],
    [!isStrictlyLater(milestones), 'milestones.deadline', 'Every deadline must be later than the one before.'],
    [
      last.deadline > latest,
      'milestones.deadline',
      'The last deadline is too far away: at most about 4 years and 8 months.',
    ],
  )
}

function isStrictlyLater(milestones: readonly MilestoneTerms[]): boolean {
  return milestones.every(({ deadline }, i) => i === 0 || deadline > (milestones[i - 1]?.deadline ?? 0))
}

function roundProblems(terms: Terms, round: RoundRequirements, now: number): Problem[] {
  // A result computed off chain is posted within the review and can be vetoed for as long again.
  const reviewed = round.end + round.reviewPeriod * (round.calculator === zeroAddress ? 1 : 2)
  const isSameAttesters =
    terms.threshold === round.threshold && terms.attesters.map(lower).join() === round.attesters.map(lower).join()
  return found(
    [now >= round.end, 'round', 'This round has ended; choose another or none.'],
    [lower(terms.token) !== lower(round.token), 'token', "Use the round's token."],
    [lower(terms.gate) !== lower(round.gate), 'gate', "Use the round's personhood gate."],
    [terms.opensAt < round.start, 'opensAt', 'The campaign must not open before its round starts.'],
    [terms.closesAt > round.end, 'closesAt', 'The campaign must close by the end of its round.'],
    [terms.challengePeriod < round.challengePeriod, 'challengePeriod', 'The round asks for a longer challenge period.'],
    [
      (terms.milestones[0]?.deadline ?? reviewed) < reviewed,
      'milestones.deadline',
      "The first deadline must not be before the round's result is fixed.",
    ],
    [!isSameAttesters, 'attesters', "Use the round's attesters, as many of whom must agree."],
  )
}

function lower(address: string): string {
  return address.toLowerCase()
}
