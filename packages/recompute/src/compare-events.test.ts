import type { Hex } from '@commonweight/domain/hex'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import type { RoundEvent, RoundEvents } from '@commonweight/sdk/read/get-round-events'
import { roundInputsAt } from '@commonweight/sdk/read/round-inputs-at'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareEvents } from './compare-events'
import type { MemberSums, RoundSums } from './read-sums'

const MINIMUM = 10n ** 16n
const address = (digit: number) => `0x${String(digit).repeat(40)}` as Hex
const id = (digit: number) => `0x${String(digit).repeat(64)}` as Hex
const deployment = { chainId: 1, campaigns: address(8), matchingRounds: address(9), deploymentBlock: 0 }
const terms: RoundEvents['terms'] = {
  operator: address(1),
  token: address(2),
  gate: address(3),
  digest: id(1),
  calculator: address(4),
  start: 1,
  end: 2,
  reviewPeriod: 3,
  claimUntil: 4,
  challengePeriod: 5,
  threshold: 1,
  unusedTo: address(5),
  minimum: MINIMUM,
  cap: 7n,
  attesters: [address(6)],
}

/** What happens in a round: `donation` of units below and above the minimum, `recount` to a share of what was given. */
type Step =
  | { kind: 'fund'; amount: number }
  | { kind: 'admit' | 'remove' | 'pin' | 'claim'; campaign: number }
  | { kind: 'donation'; campaign: number; donor: number; units: number; weight: number }
  | { kind: 'recount'; campaign: number; donor: number }

const campaign = fc.integer({ min: 1, max: 3 })
const donor = fc.integer({ min: 4, max: 7 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('fund' as const), amount: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'pin' as const, 'claim' as const), campaign }),
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('donation' as const),
      campaign,
      donor,
      units: fc.integer({ min: 1, max: 40 }),
      weight: fc.constantFrom(0, 5_000, 10_000),
    }),
  },
  fc.record({ kind: fc.constant('recount' as const), campaign, donor }),
)
const rounds = fc
  .array(step, { maxLength: 25 })
  .map((steps): Step[] => [...[1, 2, 3].map((one) => ({ kind: 'admit' as const, campaign: one })), ...steps])

type Books = { total: bigint; standing: MemberSums['standing']; given: Map<Hex, bigint>; counted: Map<Hex, bigint> }

/** Plays the steps as the contracts do, and keeps both what is logged and what is kept. */
function played(steps: readonly Step[]): { events: RoundEvents; sums: RoundSums } {
  const books = new Map<Hex, Books>()
  const events: RoundEvent[] = []
  const [pinned, paid] = [new Set<Hex>(), new Map<Hex, bigint>()]
  let pool = 0n
  for (const [index, one] of steps.entries()) {
    const at = { blockNumber: BigInt(index), logIndex: 0 }
    if (one.kind === 'fund') {
      pool += BigInt(one.amount)
      events.push({ ...at, kind: 'funded', pool })
      continue
    }
    const place = id(one.campaign)
    const book = books.get(place) ?? { total: 0n, standing: 'none', given: new Map(), counted: new Map() }
    books.set(place, book)
    if (one.kind === 'admit') {
      book.standing = 'admitted'
      events.push({ ...at, kind: 'admitted', campaign: place })
    } else if (one.kind === 'remove' && ['admitted', 'pinned'].includes(book.standing)) {
      book.standing = 'removed'
      events.push({ ...at, kind: 'removed', campaign: place })
    } else if (one.kind === 'pin' && book.standing === 'admitted') {
      book.standing = 'pinned'
      pinned.add(place)
    } else if (one.kind === 'claim' && ['admitted', 'pinned'].includes(book.standing)) {
      book.standing = 'claimed'
      book.total += 3n
      paid.set(place, 3n)
    } else if (one.kind === 'donation' || one.kind === 'recount') {
      const change = one.kind === 'donation' ? donation(book, one) : recount(book, one)
      if (change) events.push({ ...at, kind: 'counted', campaign: place, ...change })
    }
  }
  return { events: { round: 1, terms, decimals: 6, events }, sums: sumsOf(books, { pinned, paid, pool }) }
}

function donation(book: Books, { donor: who, units, weight }: Extract<Step, { kind: 'donation' }>) {
  const [account, amount] = [address(who), BigInt(units) * 1_000n]
  book.total += amount
  book.given.set(account, (book.given.get(account) ?? 0n) + amount)
  const counted = (book.counted.get(account) ?? 0n) + (amount * 10n ** 12n * BigInt(weight)) / 10_000n
  book.counted.set(account, counted)
  return { donor: account, amount, counted }
}

function recount(book: Books, { donor: who }: Extract<Step, { kind: 'recount' }>) {
  const account = address(who)
  const counted = (book.given.get(account) ?? 0n) * 10n ** 12n
  if (counted <= (book.counted.get(account) ?? 0n)) return undefined
  book.counted.set(account, counted)
  return { donor: account, amount: 0n, counted }
}

function sumsOf(
  books: ReadonlyMap<Hex, Books>,
  { pinned, paid, pool }: { pinned: Set<Hex>; paid: Map<Hex, bigint>; pool: bigint },
): RoundSums {
  const tallies = new Map([...books].map(([place, { counted }]) => [place, tallyOf(counted.values(), MINIMUM)]))
  const members = [...books].filter(([, { standing }]) => standing !== 'removed').map(([place]) => place)
  const round = {
    termsHash: roundTermsHash(terms),
    decimals: 6,
    pool,
    members: books.size,
    pinned: members.filter((place) => pinned.has(place)).length,
    weight: members
      .filter((place) => !pinned.has(place))
      .reduce((sum, place) => sum + matchWeightOf(tallies.get(place) ?? { sumRoots: 0n, sumSquares: 0n }), 0n),
  } as RoundSums['round']
  const sums = [...books].map(([place, { total, standing, counted }]): [Hex, MemberSums] => [
    place,
    { total, standing, counted, ...(tallies.get(place) ?? { sumRoots: 0n, sumSquares: 0n }) },
  ])
  return { round, pinned, paid, members: new Map(sums) }
}

/** The node's logs with one left out, doubled, of another amount, total, donor or campaign. */
const spoils: ((events: RoundEvent[], index: number) => RoundEvent[])[] = [
  (events, index) => events.filter((_, place) => place !== index),
  (events, index) => events.slice(0, index),
  ...[
    (event: RoundEvent) => (event.kind === 'counted' ? { ...event, amount: event.amount + 1n } : event),
    (event: RoundEvent) => (event.kind === 'counted' ? { ...event, counted: event.counted + 1n } : event),
    (event: RoundEvent) => (event.kind === 'counted' ? { ...event, donor: address(0) } : event),
    (event: RoundEvent) => (event.kind === 'funded' ? { ...event, pool: event.pool + 1n } : event),
    (event: RoundEvent) => ('campaign' in event ? { ...event, campaign: id(7) } : event),
    (event: RoundEvent) => ('campaign' in event ? { ...event, campaign: id(2) } : event),
  ].map(
    (change) => (events: RoundEvent[], index: number) =>
      events.map((event, k) => (k === index ? change(event) : event)),
  ),
]

test('D4 events that are whole agree with the sums of the contracts', () => {
  fc.assert(
    fc.property(rounds, (steps) => {
      const { events, sums } = played(steps)
      expect(compareEvents(events, sums)).toEqual([])
    }),
  )
})

test('D4 no spoiled log that changes the inputs of a round goes unnoticed', () => {
  let changed = 0
  fc.assert(
    fc.property(rounds, fc.nat(), fc.constantFrom(...spoils), (steps, index, spoil) => {
      const { events, sums } = played(steps)
      const spoiled = { ...events, events: spoil(events.events, index % events.events.length) }
      const isChanged =
        JSON.stringify(roundInputsAt(deployment, spoiled)) !== JSON.stringify(roundInputsAt(deployment, events))
      if (!isChanged) return
      changed++
      expect(compareEvents(spoiled, sums)).not.toEqual([])
    }),
    { numRuns: 2_000 },
  )
  expect(changed).toBeGreaterThan(500)
})

test('other terms and decimals are reported', () => {
  const { events, sums } = played([{ kind: 'admit', campaign: 1 }])
  const other = { ...events, decimals: 18, terms: { ...terms, cap: 8n } }
  expect(compareEvents(other, sums).map(({ what }) => what)).toEqual(['terms', 'decimals'])
})

test('D4 an added removal of a campaign without weight is reported, although no sum changes', () => {
  const { events, sums } = played([{ kind: 'admit', campaign: 1 }])
  const removal = { kind: 'removed' as const, campaign: id(1), blockNumber: 1n, logIndex: 0 }
  const spoiled = { ...events, events: [...events.events, removal] }
  const expected = { campaign: id(1), what: 'standing', ours: 'removed', chain: 'admitted' }
  expect(compareEvents(spoiled, sums)).toEqual([expected])
})
