import { expect, test } from 'vitest'
import { roundState } from './round-state'

const facts = { start: 10, end: 20, reviewPeriod: 5, claimUntil: 40, sealedAt: 0, vetoUntil: 0 }

test('a round passes through its states on the very second', () => {
  const states = [9, 10, 19, 20, 24, 25, 39, 40].map((now) => roundState(facts, now))
  expect(states).toEqual(['upcoming', 'open', 'open', 'review', 'review', 'sealable', 'sealable', 'closed'])
})

test('the seal ends the waiting until claims end', () => {
  const sealed = { ...facts, sealedAt: 26 }
  expect([roundState(sealed, 27), roundState(sealed, 40)]).toEqual(['sealed', 'closed'])
})

test('a posted result that stands can be vetoed before the round is sealed', () => {
  const states = (vetoUntil: number) => [24, 25, 28, 29].map((now) => roundState({ ...facts, vetoUntil }, now))
  expect(states(29)).toEqual(['review', 'review', 'review', 'sealable'])
  expect(states(22)).toEqual(['review', 'sealable', 'sealable', 'sealable'])
})
