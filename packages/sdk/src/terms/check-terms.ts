import {
  FULL_SHARE,
  GRACE,
  MAX_CHALLENGE_PERIOD,
  MAX_DURATION,
  MAX_EXTENSION,
  MAX_MILESTONES,
  MAX_TOKEN_DECIMALS,
  MAX_VETO_SHARE,
  MIN_PERIOD,
  MIN_VETO_SHARE,
} from '@commonweight/abi/constants'
import { lowerHex } from '@commonweight/domain/hex'
import { maxUint96, zeroAddress, zeroHash } from 'viem'
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem/utils'
import { attesterProblems } from './attester-problems'
import { latestSealAt } from './latest-seal-at'
import type { RoundTerms } from './round-terms'
import type { Terms } from './terms'
import { problemsOf, type TermsProblem } from './terms-problem'

const DAY = 86_400

/** The terms of a round that bind its campaigns. */
export type RoundRequirements = Pick<
  RoundTerms,
  'token' | 'gate' | 'start' | 'end' | 'reviewPeriod' | 'challengePeriod' | 'threshold' | 'calculator' | 'attesters'
>

/**
 * @property now Unix seconds of the newest block.
 * @property decimals Of the terms' token.
 * @property round The round that the terms apply to, if any.
 */
export type CheckTermsOptions = { now: number; decimals: number; round?: RoundRequirements | undefined }

/**
 * Lists everything in a campaign's terms that `create` would refuse, by the rules of ListingRules.sol; empty if
 * nothing. Only the chain knows whether a token without a round is a token at all, and whether the payout account is
 * one of the core contracts.
 */
export function checkTerms(terms: Terms, { now, decimals, round }: CheckTermsOptions): TermsProblem[] {
  return [
    ...basicProblems(terms, decimals),
    ...periodProblems(terms, now),
    ...attesterProblems(terms),
    ...ownAttesterProblems(terms),
    ...milestoneProblems(terms, now),
    ...(round ? roundProblems(terms, round, now) : []),
  ]
}

function basicProblems({ payout, digest, goal, vetoShare }: Terms, decimals: number): TermsProblem[] {
  const maxGoal = maxUint96 / 10n ** BigInt(MAX_TOKEN_DECIMALS - decimals)
  return problemsOf(
    [payout === zeroAddress, 'payout', 'Name the account that released money is paid to.'],
    [digest === zeroHash, 'digest', 'The terms document is missing.'],
    [goal > maxGoal, 'goal', 'No campaign can hold a goal of that much.', maxGoal],
    [vetoShare < MIN_VETO_SHARE, 'vetoShare', `The veto share is at least ${MIN_VETO_SHARE / 100}%.`, MIN_VETO_SHARE],
    [vetoShare > MAX_VETO_SHARE, 'vetoShare', `The veto share is at most ${MAX_VETO_SHARE / 100}%.`, MAX_VETO_SHARE],
  )
}

function periodProblems({ gate, opensAt, closesAt, goal, challengePeriod }: Terms, now: number): TermsProblem[] {
  const earliestClose = Math.max(opensAt, now) + MIN_PERIOD
  // If backers can veto, or a loan could fill a goal, there must be time between the approval and the money.
  const minChallenge = gate === zeroAddress && goal === 0n ? 0 : MIN_PERIOD
  return problemsOf(
    [
      closesAt < earliestClose,
      'closesAt',
      'The campaign must take gifts for at least a day from now and from its opening.',
      earliestClose,
    ],
    [
      challengePeriod < minChallenge,
      'challengePeriod',
      'With a personhood gate or a goal the challenge period is at least a day.',
      minChallenge,
    ],
    [
      challengePeriod > MAX_CHALLENGE_PERIOD,
      'challengePeriod',
      `The challenge period is at most ${MAX_CHALLENGE_PERIOD / DAY} days.`,
      MAX_CHALLENGE_PERIOD,
    ],
  )
}

function ownAttesterProblems({ attesters, lab, payout }: Terms): TermsProblem[] {
  const accounts = attesters.map(lowerHex)
  const isOwn = accounts.includes(lowerHex(lab)) || accounts.includes(lowerHex(payout))
  return problemsOf([isOwn, 'attesters', 'Neither the lab nor its payout account can attest its own work.'])
}

function milestoneProblems({ milestones, closesAt }: Terms, now: number): TermsProblem[] {
  const last = milestones.at(-1)
  if (!last) return problemsOf([true, 'milestones', 'Plan at least one milestone.', 1])
  const sum = milestones.reduce((total, { share }) => total + share, 0)
  const latest = now + MAX_DURATION - GRACE - MAX_EXTENSION
  const earliest = milestones.map((_, i) => (i === 0 ? closesAt : (milestones[i - 1]?.deadline ?? 0) + 1))
  const early = milestones.findIndex(({ deadline }, i) => deadline < (earliest[i] ?? 0))
  return problemsOf(
    [milestones.length > MAX_MILESTONES, 'milestones', `Plan at most ${MAX_MILESTONES} milestones.`, MAX_MILESTONES],
    [milestones.some(({ share }) => share <= 0), 'milestones.share', 'Every milestone must release a share.', 1],
    [sum !== FULL_SHARE, 'milestones.share', `The shares add to ${sum / 100}%; they must add to 100%.`, FULL_SHARE],
    [
      early >= 0,
      'milestones.deadline',
      early === 0
        ? 'The first deadline must not be before the campaign closes.'
        : 'Every deadline must be later than the one before.',
      earliest[early] ?? 0,
    ],
    [
      last.deadline > latest,
      'milestones.deadline',
      'The last deadline is too far away: at most about 4 years and 8 months.',
      latest,
    ],
  )
}

function roundProblems(terms: Terms, round: RoundRequirements, now: number): TermsProblem[] {
  const sealedBy = latestSealAt(round)
  const isSameAttesters =
    terms.threshold === round.threshold && terms.attesters.map(lowerHex).join() === round.attesters.map(lowerHex).join()
  return problemsOf(
    [now >= round.end, 'round', 'This round has ended; choose another or none.', round.end],
    [lowerHex(terms.token) !== lowerHex(round.token), 'token', "Use the round's token.", BigInt(round.token)],
    [lowerHex(terms.gate) !== lowerHex(round.gate), 'gate', "Use the round's personhood gate.", BigInt(round.gate)],
    [terms.opensAt < round.start, 'opensAt', 'The campaign must not open before its round starts.', round.start],
    [terms.closesAt > round.end, 'closesAt', 'The campaign must close by the end of its round.', round.end],
    [
      terms.challengePeriod < round.challengePeriod,
      'challengePeriod',
      'The round asks for a longer challenge period.',
      round.challengePeriod,
    ],
    [
      (terms.milestones[0]?.deadline ?? sealedBy) < sealedBy,
      'milestones.deadline',
      "The first deadline must not be before the round's result is fixed.",
      sealedBy,
    ],
    [!isSameAttesters, 'attesters', "Use the round's attesters and its threshold.", attestersHash(round)],
  )
}

/** As the round stores them. */
function attestersHash({ threshold, attesters }: RoundRequirements): bigint {
  return BigInt(keccak256(encodeAbiParameters(parseAbiParameters('uint8, address[]'), [threshold, attesters])))
}
