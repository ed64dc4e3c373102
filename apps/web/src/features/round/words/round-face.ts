import { countOf } from '../../../format/number'

/** How the page of a round shows its result to people. */
export const roundFace = {
  became: (people: number) => `What the gifts of ${countOf(people, 'person', 'people')} became`,
  becomes: (people: number) => `What the gifts of ${countOf(people, 'person', 'people')} become`,
  lead: (given: string, sponsors: string, pool: string) =>
    `They gave ${given}; ${sponsors} put ${pool} into the pool. More people, and more evenly given, means more of the pool.`,
  sponsors: (count: number) => countOf(count, 'sponsor', 'sponsors'),
  legend: { label: 'How to read the bars', given: 'given by people', added: 'from the pool', person: 'a person' },
  perUnit: 'for each 1 given',
  gave: (people: string, isOne: boolean, amount: string) => `${people} ${isOne ? 'person' : 'people'} gave ${amount}`,
  added: (amount: string) => `the pool added ${amount}`,
  adds: (amount: string) => `the pool would add ${amount}`,
  most: 'the most that one campaign may get in this round',
  notPaid: 'not yet paid in',
  notClaimed: 'it was not claimed in time',
  applied: 'It has applied and is not in the round.',
  removed: 'It was taken out, so the pool adds nothing.',
  removedBecause: 'The operator’s reason',
  failed: 'It failed, so the pool adds nothing.',
  computed: 'What the pool adds is known when it is claimed.',
  table: 'The same as a table, CSV and JSON',
  shared: 'How the pool was shared',
  sharing: 'How the pool would be shared now',
  little: '< 1%',
  rest: 'not given to a campaign listed here',
  why: {
    title: 'Why people count more than sums',
    one: 'One person gives 100.',
    oneText: 'The pool adds nothing: nobody else stands behind it.',
    ten: 'Ten people give 10 each.',
    tenText: 'Also 100, and it weighs 900 when the pool is shared.',
    note: 'Sums matter too: of two campaigns with as many people, the one with larger gifts gets more. Gifts of people who are not verified count less or not at all, so that nobody can pretend to be ten.',
    how: 'How is this computed?',
  },
  facts: {
    paid: 'Paid into escrows',
    paidOf: (paid: string, pool: string) => `${paid} of ${pool}`,
    operator: 'Run by',
  },
} as const
