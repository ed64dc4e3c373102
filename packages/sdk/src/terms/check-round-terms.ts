import { MAX_CHALLENGE_PERIOD, MAX_DURATION, MIN_CLAIM_PERIOD, MIN_PERIOD } from '@commonweight/abi/constants'
import { zeroAddress, zeroHash } from 'viem'
import { attesterProblems } from './attester-problems'
import { latestSealAt } from './latest-seal-at'
import type { RoundTerms } from './round-terms'
import { problemsOf, type TermsProblem } from './terms-problem'

const DAY = 86_400

/** @property now Unix seconds of the newest block. */
export type CheckRoundTermsOptions = { now: number }

/**
 * Lists everything in a round's terms that `openRound` would refuse, by the rules of RoundRules.sol; empty if nothing.
 * Only the chain knows whether token and gate are contracts, and whether `unusedTo` is one of the core contracts.
 */
export function checkRoundTerms(terms: RoundTerms, { now }: CheckRoundTermsOptions): TermsProblem[] {
  return [...timeProblems(terms, now), ...periodProblems(terms, now), ...attesterProblems(terms)]
}

function timeProblems({ digest, start, end, calculator }: RoundTerms, now: number): TermsProblem[] {
  const isComputed = calculator !== zeroAddress
  const earliestStart = now + MIN_PERIOD
  const earliestEnd = Math.max(start, now) + MIN_PERIOD
  return problemsOf(
    [digest === zeroHash, 'digest', "The round's document is missing."],
    [
      isComputed && start < earliestStart,
      'start',
      'With a calculator the round starts at least a day from now, so that sponsors with a veto come first.',
      earliestStart,
    ],
    [
      end < earliestEnd,
      'end',
      'The round must take gifts for at least a day from now and from its start.',
      earliestEnd,
    ],
  )
}

function periodProblems(terms: RoundTerms, now: number): TermsProblem[] {
  const { reviewPeriod, challengePeriod, claimUntil } = terms
  const earliestClaimUntil = latestSealAt(terms) + MIN_CLAIM_PERIOD
  const latestClaimUntil = now + MAX_DURATION
  return problemsOf(
    [reviewPeriod < MIN_PERIOD, 'reviewPeriod', 'The review lasts at least a day.', MIN_PERIOD],
    [
      claimUntil < earliestClaimUntil,
      'claimUntil',
      `Matches must be claimable for at least ${MIN_CLAIM_PERIOD / DAY} days after the latest possible seal.`,
      earliestClaimUntil,
    ],
    [claimUntil > latestClaimUntil, 'claimUntil', 'The claims must end within 5 years from now.', latestClaimUntil],
    [challengePeriod < MIN_PERIOD, 'challengePeriod', 'The challenge period is at least a day.', MIN_PERIOD],
    [
      challengePeriod > MAX_CHALLENGE_PERIOD,
      'challengePeriod',
      `The challenge period is at most ${MAX_CHALLENGE_PERIOD / DAY} days.`,
      MAX_CHALLENGE_PERIOD,
    ],
  )
}
