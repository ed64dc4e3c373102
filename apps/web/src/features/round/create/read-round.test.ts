import { expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { utcField } from '../../../ui/form/read-fields'
import { readRound } from './read-round'
import { blankRound, type RoundValues } from './round-values'

const NOW = 1_800_000_000
const DAY = 86_400
const OPERATOR = `0x${'1a'.repeat(20)}` as const
const ATTESTERS = [`0x${'0b'.repeat(20)}`, `0x${'0a'.repeat(20)}`] as const
/** One digit of a right one changed. */
const WRONG = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
const ZERO = `0x${'0'.repeat(40)}`
const chain = testChain()

const whole: RoundValues = {
  ...blankRound(NOW, chain.tokens[1]?.address ?? ''),
  title: 'A round',
  summary: 'Ten letters at least.',
  story: 'Rules',
  operatorName: 'We',
  attesters: ATTESTERS.join('\n'),
}

const read = (patch: Partial<RoundValues>) =>
  readRound({ values: { ...whole, ...patch }, chain, operator: OPERATOR, now: NOW })

test('what was written becomes exactly the terms; claims begin with the latest possible seal', async () => {
  const result = await read({ cap: '250' })
  if (!('terms' in result)) throw new Error(JSON.stringify(result.issues))
  expect(result.terms).toMatchObject({
    operator: OPERATOR,
    calculator: ZERO,
    unusedTo: ZERO,
    cap: 250_000_000n,
    minimum: 10n ** 18n,
    start: NOW,
    end: NOW + 14 * DAY,
    reviewPeriod: 3 * DAY,
    challengePeriod: 3 * DAY,
    threshold: 2,
    // The review, the day for pins and drops, and 60 days of claims.
    claimUntil: NOW + (14 + 3 + 1 + 60) * DAY,
    attesters: [...ATTESTERS].sort(),
    digest: result.document.digest,
  })
})

test('what is not used may go to one account', async () => {
  const unusedTo = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  const result = await read({ unused: 'account', unusedTo })
  expect('terms' in result && result.terms.unusedTo).toBe(unusedTo.toLowerCase())
  const untouched = await read({ unused: 'sponsors', unusedTo })
  expect('terms' in untouched && untouched.terms.unusedTo).toBe(ZERO)
})

const wrongs: [string, Partial<RoundValues>, string][] = [
  ['an invalid account for unused match', { unused: 'account', unusedTo: 'alice' }, 'unusedTo'],
  ['an account for unused match with a wrong checksum', { unused: 'account', unusedTo: WRONG }, 'unusedTo'],
  ['an attester with a wrong checksum', { attesters: `${ATTESTERS[0]}\n${WRONG}` }, 'attesters'],
  ['no account for unused match', { unused: 'account' }, 'unusedTo'],
  ['gifts for less than a day', { end: utcField(NOW + 80_000) }, 'end'],
  ['a review of half a day', { reviewDays: '0.5' }, 'reviewPeriod'],
  ['claims of less than a week', { claimDays: '6' }, 'claimUntil'],
  ['claims that end after five years', { claimDays: '1900' }, 'claimUntil'],
  ['a challenge of half a day', { challengeDays: '0.5' }, 'challengePeriod'],
  ['a challenge of 91 days', { challengeDays: '91' }, 'challengePeriod'],
  ['one attester twice', { attesters: `${ATTESTERS[0]}\n${ATTESTERS[0]}` }, 'attesters'],
  ['more approvals than attesters', { threshold: '3' }, 'attesters'],
  ['no title', { title: '' }, 'title'],
]
test.each(wrongs)('%s is reported at its field', async (_what, patch, path) => {
  const { issues } = await read(patch)
  expect(issues.map((issue) => issue.path)).toContain(path)
  for (const { message } of issues) expect(message).toMatch(/[.!]$/)
})
