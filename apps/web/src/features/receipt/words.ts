import type { ExclusionReason } from '@commonweight/domain/views/donation'
import { countOf } from '../../format/number'
import type { Finality } from './finality'

const reasons: Record<ExclusionReason, string> = {
  'not-admitted': 'the round has not admitted the campaign',
  withdrawn: 'the campaign withdrew from the round',
  removed: 'the campaign left the round',
  disqualified: 'the round disqualified the campaign',
  insider: 'the lab or one of its attesters gave it',
  'no-weight': 'the donor was not verified',
  'below-minimum': 'it is below the round’s minimum',
}

/** The permanent receipt of a paid transaction. */
export const receipt = {
  title: (sums: string) => `Gift of ${sums}`,
  inBlock: (block: string) => `In block ${block}, counted`,
  heading: (sums: string, campaigns: number) =>
    `${sums} to ${campaigns === 1 ? 'one campaign' : `${campaigns} campaigns`}`,
  and: 'and',
  permanent: 'This address stays: anyone who has it sees this page.',
  lines: 'Gifts',
  all: 'In all',
  more: (shown: number, count: number) => `The first ${shown} of ${count} gifts of this transaction.`,
  columns: {
    campaign: 'Campaign',
    given: 'Given',
    value: 'Worth then',
    match: 'Match',
    released: 'Released to the lab',
    back: 'Comes back',
    donor: 'For',
  },
  matchNow: 'if the round ended now',
  matchFinal: 'final',
  matchNone: (reason: string) => `none: ${reason}`,
  matchUndefined: 'not defined for a single gift',
  matchOver: 'none: the campaign is over',
  noRound: 'in no round',
  apart:
    'Each match is what the campaign would lack without this gift alone. A pool is shared, so these figures do not add up.',
  backNow: 'can be taken back now',
  backIf: 'if the next milestone fails',
  tookBack: (amount: string, when: string) => `taken back: ${amount} on ${when}`,
  verifyTitle: 'Verify, and these gifts can draw a match',
  verifyText:
    'They did not count, because their account was not verified. Once it is, one more click counts the gifts made before.',
  verify: 'Verify and count them',
  nextStep: 'The donor’s next step',
  facts: {
    donor: 'From',
    donors: 'In the name of',
    payer: 'Paid by',
    time: 'Time',
    price: 'Price then',
    block: 'Block',
    finality: finalityText,
    transaction: 'Transaction',
    round: 'Round',
    finalMatch: 'Match, final',
    finalAfter: (date: string) => `known by ${date}`,
    isFinal: 'as shown above',
    chain: 'Chain',
    refund: 'Refund',
  },
  accounts: (count: number) => `${count} accounts`,
  noTax: 'This is a record of a transfer, not a tax document.',
  print: 'Print',
  csv: 'CSV',
  json: 'JSON',
  open: 'Receipt',
  unknown: {
    title: 'No gift in this transaction yet',
    text: 'A receipt appears as soon as this site has counted the transaction, usually within seconds; this page then changes by itself. If it stays, check the address: it ends with the transaction’s hash, 0x and 64 hex digits.',
  },
  reasons,
} as const

/** What a receipt says of its block. @param depth Blocks above it. */
function finalityText({ state, by }: Finality, depth: bigint): string {
  const deep = `${countOf(Number(depth), 'block', 'blocks')} deep`
  if (state === 'unknown') return `${deep}; the node has another block there now, so look again in a moment`
  if (by === 'depth') return state === 'final' ? `${deep}, which counts as final` : deep
  return { final: 'final, as the node says', safe: `${deep}; safe, as the node says`, open: `${deep}, not final yet` }[
    state
  ]
}
