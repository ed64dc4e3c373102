import { zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareOpenRound } from '../src/prepare/rounds/open-round'
import { checkRoundTerms } from '../src/terms/check-round-terms'
import type { RoundTerms } from '../src/terms/round-terms'
import { type LocalChain, startLocalChain } from './local-chain'
import { refusedTerm } from './refused-term'
import { DAY, HOUR, operator, roundTerms } from './terms'

let chain: LocalChain
beforeAll(async () => {
  chain = await startLocalChain()
})
afterAll(() => chain?.stop())

const computed = { calculator: operator.address }

describe('checkRoundTerms names a field and its limit exactly where the contract does', () => {
  test.each<[string, (now: number) => Partial<RoundTerms>]>([
    ['nothing', () => ({})],
    ['no document', () => ({ digest: zeroHash })],
    ['a start in the past', (now) => ({ start: now - DAY, end: now + DAY })],
    ['an end within a day of now', (now) => ({ start: now - DAY, end: now + DAY - 1 })],
    ['an end within a day of the start', (now) => ({ start: now + HOUR, end: now + HOUR + DAY - 1 })],
    ['an end a day after the start', (now) => ({ start: now + HOUR, end: now + HOUR + DAY })],
    ['a calculator and a start within a day', (now) => ({ ...computed, start: now + DAY - 1 })],
    ['a calculator and a start in a day', (now) => ({ ...computed, start: now + DAY, end: now + 2 * DAY })],
    ['a review of almost a day', () => ({ reviewPeriod: DAY - 1 })],
    ['claims for almost 7 days', (now) => ({ end: now + 2 * DAY, claimUntil: now + 11 * DAY - 1 })],
    ['claims for 7 days', (now) => ({ end: now + 2 * DAY, claimUntil: now + 11 * DAY })],
    [
      'claims for 7 days without the time for a veto of the result',
      (now) => ({ ...computed, start: now + DAY, end: now + 2 * DAY, claimUntil: now + 11 * DAY }),
    ],
    ['claims for five years', (now) => ({ claimUntil: now + 5 * 365 * DAY })],
    ['claims for more', (now) => ({ claimUntil: now + 5 * 365 * DAY + 1 })],
    ['a challenge of almost a day', () => ({ challengePeriod: DAY - 1 })],
    ['a challenge of 90 days', () => ({ challengePeriod: 90 * DAY })],
    ['a challenge of more', () => ({ challengePeriod: 90 * DAY + 1 })],
    ['no attesters', () => ({ attesters: [], threshold: 0 })],
    ['more to agree than there are', () => ({ threshold: 4 })],
    ['the zero address', () => ({ attesters: [zeroAddress], threshold: 1 })],
    ['another account for what is not used', () => ({ unusedTo: operator.address })],
  ])('%s', async (_, change) => {
    const { deployment } = chain
    const now = await chain.now()
    const terms = await roundTerms(chain, change(now))
    const found = checkRoundTerms(terms, { now }).map(({ field, limit }) => ({ field, limit }))
    const refused = await refusedTerm(chain, operator, prepareOpenRound({ deployment, terms }))
    expect(found).toEqual(refused === undefined ? [] : expect.arrayContaining([refused]))
  })
})
