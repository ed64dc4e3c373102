import { FULL_SHARE, MAX_CHALLENGE_PERIOD, MAX_VETO_SHARE } from '@commonweight/abi/constants'
import type { ErrorWords } from '../errors/error-words'

/** What is wrong with one term. `limit` is the nearest value that the contract allows, as its error carries it. */
type Fault = (limit: unknown, words: ErrorWords) => string

const token: Fault = (limit, words) =>
  `This token is not supported: it must be the native coin or an ERC-20 with at most ${words.plain(limit)} decimals. Choose another token.`

const challengePeriod: Fault = (limit, words) =>
  isAtLeast(limit, MAX_CHALLENGE_PERIOD)
    ? `The challenge window is at most ${words.days(limit)}. Shorten it.`
    : `The challenge window is at least ${words.days(limit)}. Lengthen it.`

const CAMPAIGN_FIELDS: Record<string, Fault> = {
  payout: () => 'The payout account cannot be empty or one of these contracts. Enter an account of yours.',
  digest: () => 'The terms document is missing. Save it again and list the campaign once more.',
  closesAt: (limit, words) =>
    `Gifts must be open for at least a day, so they cannot close before ${words.time(limit)}. Choose a later closing time.`,
  goal: (limit, words) => `The goal is at most ${words.amount(limit)}: no campaign can hold more. Lower it.`,
  challengePeriod,
  vetoShare: (limit, words) =>
    isAtLeast(limit, MAX_VETO_SHARE)
      ? `The veto share is at most ${words.percent(limit)} of the points. Lower it.`
      : `The veto share is at least ${words.percent(limit)} of the points. Raise it.`,
  attesters: (limit, words) =>
    isAtLeast(limit, 1)
      ? `Name 1 to ${words.plain(limit)} different attesters, in ascending order. Ask for at most as many approvals.`
      : 'Neither the lab nor its payout account can attest its own work. Name other attesters.',
  milestones: (limit, words) =>
    isAtLeast(limit, 2)
      ? `A campaign has at most ${words.plain(limit)} milestones. Remove some.`
      : `A campaign has at least ${words.plain(limit)} milestone. Add one.`,
  'milestones.share': (limit, words) =>
    isAtLeast(limit, FULL_SHARE)
      ? `The milestones’ shares must add up to ${words.percent(limit)}. Change them.`
      : `Every milestone has a share of at least ${words.percent(limit)}. Change those that have less.`,
  'milestones.deadline': (limit, words) =>
    `A milestone’s deadline does not fit; the nearest time that fits is ${words.time(limit)}. Deadlines rise, begin when gifts close and end within about four and a half years: change the dates.`,
  token,
}

const ROUND_FIELDS: Record<string, Fault> = {
  token,
  gate: () => 'There is no contract at the gate’s address. Choose a gate of this chain.',
  digest: () => 'The round’s document is missing. Save it again and create the round once more.',
  unusedTo: () =>
    'What is not used cannot go to one of these contracts. Enter another account, or leave it to the sponsors.',
  start: (limit, words) =>
    `With a calculator, a round starts at least a day after it is created, not before ${words.time(limit)}. Choose a later start.`,
  end: (limit, words) =>
    `Gifts must count for at least a day, so the round cannot end before ${words.time(limit)}. Choose a later end.`,
  reviewPeriod: (limit, words) => `The review lasts at least ${words.days(limit)}. Lengthen it.`,
  claimUntil: (limit, words) =>
    `The end of claims does not fit; the nearest time that fits is ${words.time(limit)}. Claims last at least 7 days after the latest possible seal and end within five years: change the time.`,
  challengePeriod,
  attesters: (limit, words) =>
    `Name 1 to ${words.plain(limit)} different attesters, in ascending order. Ask for at most as many approvals.`,
}

const MISMATCH_FIELDS: Record<string, Fault> = {
  token: (limit, words) => `The round takes another token, ${words.addressOf(limit)}. Choose the round’s token.`,
  gate: (limit, words) => `The round verifies people with another gate, ${words.addressOf(limit)}. Choose that gate.`,
  opensAt: (limit, words) =>
    `The round starts at ${words.time(limit)}, after your campaign opens. Open at or after it.`,
  closesAt: (limit, words) =>
    `The round ends at ${words.time(limit)}, before your campaign closes. Close at or before it.`,
  challengePeriod: (limit, words) =>
    `The round asks for a challenge window of at least ${words.days(limit)}. Lengthen yours.`,
  'milestones.deadline': (limit, words) =>
    `The first milestone is due before the round’s result is surely fixed, at ${words.time(limit)}. Move its deadline to that time or later.`,
  attesters: () => 'The round fixes the attesters and how many must approve. Use exactly those.',
}

/** By the field that the contract names: of a campaign, of a round, and of a campaign that does not fit its round. */
export const termsFaults = {
  campaign: CAMPAIGN_FIELDS,
  round: ROUND_FIELDS,
  mismatch: MISMATCH_FIELDS,
  /** A field without a sentence of its own. */
  other: (field: string, limit: unknown, words: ErrorWords) =>
    `The contract refuses the term “${field}” (nearest value: ${words.plain(limit)}). Change it and try again.`,
} as const

/** Floors and ceilings of one term differ by size: which of the two the contract named follows from the value. */
function isAtLeast(limit: unknown, min: number): boolean {
  return Number(limit) >= min
}
