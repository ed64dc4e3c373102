import { parseRoundInputs } from '@commonweight/domain/documents/round-inputs'
import { expect, test } from 'vitest'
import type { RoundEvent, RoundEvents } from './get-round-events'
import { roundInputsAt } from './round-inputs-at'

const address = (digit: string) => `0x${digit.repeat(40)}` as const
const id = (digit: string) => `0x${digit.repeat(64)}` as const
const deployment = { chainId: 1, campaigns: address('c'), matchingRounds: address('d'), deploymentBlock: 0 }
const terms = { token: address('e'), minimum: 5n, cap: 0n } as RoundEvents['terms']
const at = (blockNumber: bigint, logIndex = 0) => ({ blockNumber, logIndex })
const events: RoundEvent[] = [
  { ...at(1n), kind: 'funded', pool: 10n },
  { ...at(2n), kind: 'admitted', campaign: id('b') },
  { ...at(2n, 1), kind: 'admitted', campaign: id('a') },
  { ...at(3n), kind: 'counted', campaign: id('b'), donor: address('2'), amount: 1n, counted: 7n },
  { ...at(3n, 1), kind: 'counted', campaign: id('b'), donor: address('1'), amount: 1n, counted: 3n },
  { ...at(4n), kind: 'counted', campaign: id('b'), donor: address('2'), amount: 1n, counted: 9n },
  { ...at(4n, 1), kind: 'counted', campaign: id('a'), donor: address('2'), amount: 1n, counted: 0n },
  { ...at(6n), kind: 'funded', pool: 25n },
  { ...at(6n, 1), kind: 'removed', campaign: id('b') },
]
const round: RoundEvents = { round: 4, terms, decimals: 6, events }

test('campaigns and donors are ascending, with the last running total; what does not count is left out', () => {
  const inputs = roundInputsAt(deployment, round, 5n)
  expect(inputs).toMatchObject({ pool: '10', minimum: '5', round: 4, decimals: 6 })
  expect(inputs.campaigns).toEqual([
    { campaign: id('a'), donors: [] },
    {
      campaign: id('b'),
      donors: [
        { donor: address('1'), counted: '3' },
        { donor: address('2'), counted: '9' },
      ],
    },
  ])
  expect(parseRoundInputs(inputs)).toEqual(inputs)
})

test('Q9 a campaign that is removed takes its donors along, and later money is in the pool', () => {
  expect(roundInputsAt(deployment, round)).toMatchObject({ pool: '25', campaigns: [{ campaign: id('a'), donors: [] }] })
})
