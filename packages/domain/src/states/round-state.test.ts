import { expect, test } from 'vitest'
import { latestSealAt, reviewEndsAt, roundState, sealableAt, settledFrom } from './round-state'

const DAY = 86_400
const facts = {
  start: 10,
  end: 20,
  reviewPeriod: 2 * DAY,
  claimUntil: 20 + 20 * DAY,
  hasCalculator: false,
  sealedAt: 0,
  vetoUntil: 0,
  vetoedAt: 0,
}
const REVIEWED = 20 + 2 * DAY

test('a round passes through its states on the very second', () => {
  const times = [9, 10, 19, 20, REVIEWED + DAY - 1, REVIEWED + DAY, 20 + 20 * DAY - 1, 20 + 20 * DAY]
  const states = times.map((now) => roundState(facts, now))
  expect(states).toEqual(['upcoming', 'open', 'open', 'review', 'review', 'sealable', 'sealable', 'closed'])
})

test('the seal ends the waiting until claims end', () => {
  const sealed = { ...facts, sealedAt: REVIEWED + DAY }
  expect([roundState(sealed, REVIEWED + DAY + 1), roundState(sealed, facts.claimUntil)]).toEqual(['sealed', 'closed'])
})

test('the operator disqualifies until the review is over, whatever is posted and vetoed', () => {
  const late = { ...facts, hasCalculator: true, vetoUntil: REVIEWED + DAY, vetoedAt: 0 }
  expect([reviewEndsAt(facts), reviewEndsAt(late)]).toEqual([REVIEWED, REVIEWED])
})

test('a computed result that stands is sealed once its veto and the review are over, without a day in between', () => {
  const computed = { ...facts, hasCalculator: true }
  expect(sealableAt({ ...computed, vetoUntil: REVIEWED + 100 })).toBe(REVIEWED + 100)
  expect(sealableAt({ ...computed, vetoUntil: REVIEWED - 100 })).toBe(REVIEWED)
})

test('otherwise a day is left for pins and drops, after the review or a later veto', () => {
  const computed = { ...facts, hasCalculator: true }
  expect(sealableAt(computed)).toBe(REVIEWED + DAY)
  expect(sealableAt({ ...computed, vetoedAt: REVIEWED - 100 })).toBe(REVIEWED + DAY)
  expect(sealableAt({ ...computed, vetoedAt: REVIEWED + 100 })).toBe(REVIEWED + 100 + DAY)
})

test('the latest seal leaves a review, twice with a calculator, and a day; seven days later all is settled', () => {
  const computed = { ...facts, hasCalculator: true }
  expect([facts, computed].map(latestSealAt)).toEqual([REVIEWED + DAY, REVIEWED + 3 * DAY])
  expect([facts, computed].map(settledFrom)).toEqual([REVIEWED + 8 * DAY, REVIEWED + 10 * DAY])
})
