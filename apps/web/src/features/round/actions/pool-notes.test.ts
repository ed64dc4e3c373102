import { expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { poolNotes } from './pool-notes'

const usdc = testChain().tokens[1] ?? { address: '0x', symbol: 'USDC', decimals: 6 }
const START = 1_800_000_000
const holder = (digit: number, early: bigint) => ({ sponsor: `0x${String(digit).repeat(40)}` as const, early })

type Round = Parameters<typeof poolNotes>[0]['round']

function notes(patch: Partial<Round>, now = START): string {
  const round = {
    token: usdc,
    start: START,
    calculator: null,
    fundRoom: null,
    early: 0n,
    earlyHolders: { largest: [], count: 0 },
    isComputed: false,
    unused: { to: null, estimate: 12_500_000n, reclaimed: 0n, reclaimable: 0n },
    ...patch,
  } as unknown as Round
  return poolNotes({ round, now }).join(' ')
}

const computed: Partial<Round> = {
  calculator: `0x${'ca'.repeat(20)}`,
  early: 100n,
  fundRoom: 40_000_000n,
  earlyHolders: { largest: [holder(2, 75n), holder(4, 15n), holder(1, 10n)], count: 3 },
}

test('who gets what is not used, about how much now, and who decides it', () => {
  expect(notes({})).toBe(
    'What is not used goes to the sponsors, to each its part of the pool, now about 12.50 USDC; the operator decides how much that is.',
  )
  const to = `0x${'ab'.repeat(20)}` as const
  const named = { unused: { to, estimate: 0n, reclaimed: 0n, reclaimable: 0n } }
  expect(notes(named)).toContain('What is not used goes to 0xabab…abab, now about 0 USDC;')
})

test('with a calculator: it decides that too, and today’s figure is the chain’s own formula', () => {
  expect(notes(computed)).toContain(
    'What is not used goes to the sponsors, to each its part of the pool, now about 12.50 USDC by the chain’s own formula; the operator and the calculator decide how much that is.',
  )
})

test('of a computed result, what is not claimed is not said to be unused before claims are over', () => {
  expect(notes({ ...computed, isComputed: true })).toContain(
    'Of the pool, 12.50 USDC is not claimed or came back, and what is left of that once claims are over is not used.',
  )
})

test('with a calculator: before the start, that money of now has a veto', () => {
  expect(notes(computed, START - 1)).toMatch(/^Money funded before the start may veto a computed result\./)
})

test('with a calculator: from the start on, that money has no veto, who holds the rest, and how much may still come', () => {
  const text = notes(computed)
  expect(text).toContain('Money added now has no veto')
  expect(text).toContain('held by 0x2222…2222 (75%), 0x4444…4444 (15%), 0x1111…1111 (10%).')
  expect(text).toContain('At most 40.00 USDC more can be added')
})

test('with a calculator: many holders are counted, a full pool and one without early money have a sentence', () => {
  const many = {
    ...computed,
    early: 10n,
    earlyHolders: { largest: [1, 2, 3].map((digit) => holder(digit, 2n)), count: 5 },
  }
  expect(notes(many)).toContain('(20%), 2 others.')
  expect(notes({ ...computed, fundRoom: 0n })).toContain('Nothing more can be added')
  expect(notes({ ...computed, early: 0n, earlyHolders: { largest: [], count: 0 } })).toContain(
    'no computed result can be posted',
  )
})
