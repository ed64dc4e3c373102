import type { RoundTasks, RoundView } from '@commonweight/domain/views/round'
import { expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { roundDeeds } from './round-deeds'

const sponsor = `0x${'51'.repeat(20)}`
const idOf = (digit: string) => `0x${digit.repeat(64)}` as const
const tasks: RoundTasks = {
  failed: { count: 1, campaigns: [idOf('b')] },
  heaviest: [idOf('a'), idOf('b')].map((campaign) => ({ campaign, weight: 9n * 10n ** 36n })),
  due: { count: 1, sum: 2_000_000n, matches: [{ campaign: idOf('a'), title: 'a', match: 2_000_000n }] },
  waiting: 1,
  applicants: [],
}

function deeds(patch: object, now = 0, found: Partial<RoundTasks> = {}) {
  const round = {
    token: testChain().tokens[1],
    operator: sponsor,
    state: 'sealed',
    sealableAt: 1_800_000_000,
    claimUntil: 10,
    result: null,
    isComputed: false,
    pool: 10n ** 9n,
    cap: 0n,
    weight: 18n * 10n ** 36n,
    pinnedCount: 0,
    unused: { to: null },
    sponsors: [{ sponsor, reclaimable: 3n }],
    ...patch,
  } as unknown as RoundView
  return roundDeeds(round, { ...tasks, ...found }, now)
}

const available = (found: ReturnType<typeof deeds>) =>
  found.filter(({ isAvailable, label }) => isAvailable && label).map(({ name }) => name)

test('matches that wait are claimed until claims are over; then what is not used goes back', () => {
  expect(available(deeds({}))).toEqual(['claim'])
  const claim = deeds({}).find(({ name }) => name === 'claim')
  expect(claim?.campaigns).toEqual([{ id: `0x${'a'.repeat(64)}`, label: 'Claim 2.00 USDC: a' }])
  expect(available(deeds({}, 10))).toEqual(['reclaim'])
})

test('a computed result has no button for claims but says how they are made', () => {
  const found = deeds({ isComputed: true })
  expect(available(found)).toEqual([])
  expect(found.find(({ name }) => name === 'claim')?.note).toMatch(/claimed with a proof/)
})

test('before the seal failed campaigns are dropped and capped ones set apart', () => {
  expect(available(deeds({ state: 'review', cap: 1n }))).toEqual(['drop', 'pin'])
  expect(available(deeds({ state: 'sealable' }))).toEqual(['drop', 'seal'])
  expect(deeds({ state: 'review' }).find(({ name }) => name === 'seal')?.note).toMatch(/15 Jan 2027.*The last day/)
})

test('of more campaigns than one visit can do something for, it says how many it is about', () => {
  const matches = tasks.due.matches
  const claim = deeds({}, 0, { due: { count: 312, sum: 9n, matches } }).find(({ name }) => name === 'claim')
  expect(claim).toMatchObject({ note: '1 of 312 at a time.', label: 'Claim the match of 2.00 USDC', isAvailable: true })
  const failed = { count: 40, campaigns: [idOf('a'), idOf('b')] }
  const drop = deeds({ state: 'review' }, 0, { failed }).find(({ name }) => name === 'drop')
  expect(drop).toMatchObject({ note: '2 of 40 at a time.', label: 'Drop 2 failed campaigns' })
})
