import type { Hex } from '@commonweight/domain/hex'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDb, type Db } from '../src/create-db'
import { RelayQueue } from '../src/relay/relay-queue'
import type { RelayCall } from '../src/relay/relayed-call'

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client
/** Two processes of one site. */
let dbs: [Db, Db]
let queue: RelayQueue
let other: RelayQueue

beforeAll(async () => {
  server = await scratchPostgres()
  await migrate(server.url)
  dbs = [createDb(server.url), createDb(server.url)]
  queue = new RelayQueue(dbs[0])
  other = new RelayQueue(dbs[1])
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
})
afterAll(async () => {
  for (const db of dbs ?? []) await db.$disconnect()
  await client?.end()
  await server?.remove()
})
beforeEach(() => client.query('truncate relayed_calls, relay_days, relay_lease, followed_deposits, deposit_followers'))

const idOf = (index: number): Hex => `0x${index.toString(16).padStart(64, '0')}`
const accountOf = (index: number): Hex => `0x${index.toString(16).padStart(40, '0')}`
const call = (index: number, reserved = 10n): RelayCall => ({
  id: idOf(index),
  kind: 'gift',
  account: accountOf(index),
  target: `0x${'aa'.repeat(20)}`,
  data: '0x1234',
  gas: 5n,
  maxFee: 2n,
  reserved,
  deadline: 2_000_000_000,
})
const raw = { raw: '0xaa', hash: idOf(0xabc), nonce: 3 } as const

describe('the budget of a day', () => {
  test('is never exceeded, also where many ask two processes at the same time', async () => {
    const asked = Array.from({ length: 30 }, (_, index) => (index % 2 ? queue : other).accept(call(index), 95n))
    const accepted = (await Promise.all(asked)).filter((one) => typeof one !== 'string')
    expect(accepted).toHaveLength(9)
    expect(await queue.remaining(95n)).toBe(5n)
    expect(await queue.reserved()).toBe(90n)
    expect(await other.accept(call(40, 5n), 95n)).toMatchObject({ state: 'waiting', reserved: 5n })
    expect(await queue.accept(call(41, 1n), 95n)).toBe('budget')
    expect(await queue.find(idOf(41)), 'what has no room is not recorded').toBeNull()
  })

  test('a call that alone costs more is not taken, on an empty day either', async () => {
    expect(await queue.accept(call(1, 96n), 95n)).toBe('budget')
    expect(await queue.remaining(95n)).toBe(95n)
  })

  test('gets back what a call did not cost, and all of one that was not sent', async () => {
    await queue.accept(call(1, 50n), 95n)
    await queue.accept(call(2, 40n), 95n)
    expect(await queue.sending(idOf(1), raw)).toBe(true)
    await queue.settle(idOf(1), { isSuccess: true, spent: 20n })
    expect(await queue.remaining(95n)).toBe(35n)
    await queue.refuse(idOf(2), 'It is late.')
    expect(await queue.remaining(95n)).toBe(75n)
    // A second settling, by a process that was slow, changes nothing.
    await other.settle(idOf(1), { isSuccess: false, spent: 1n })
    await other.refuse(idOf(2), 'again')
    expect(await queue.remaining(95n)).toBe(75n)
    expect(await queue.find(idOf(1))).toMatchObject({ state: 'done', spent: 20n })
  })

  test('is new with the next day, and what is settled then counts on the day that reserved it', async () => {
    await queue.accept(call(1, 90n), 95n)
    await client.query('update relay_days set day = day - 1')
    await client.query('update relayed_calls set day = day - 1')
    expect(await queue.remaining(95n)).toBe(95n)
    await queue.accept(call(2, 95n), 95n)
    await queue.sending(idOf(1), raw)
    await queue.settle(idOf(1), { isSuccess: true, spent: 30n })
    expect(await queue.remaining(95n)).toBe(0n)
    const { rows } = await client.query('select used from relay_days order by day')
    expect(rows).toEqual([{ used: '30' }, { used: '95' }])
  })
})

describe('a call', () => {
  test('is recorded once, however often it comes', async () => {
    const first = await Promise.all(Array.from({ length: 10 }, () => queue.accept(call(1), 95n)))
    expect(new Set(first.map((one) => typeof one === 'object' && one.state))).toEqual(new Set(['waiting']))
    expect(await queue.remaining(95n)).toBe(85n)
    await queue.sending(idOf(1), raw)
    await queue.settle(idOf(1), { isSuccess: true, spent: 7n })
    const again = await other.accept({ ...call(1), data: '0x99' }, 95n)
    expect(again).toMatchObject({ state: 'done', data: '0x1234', hashes: [raw.hash] })
    expect(await queue.remaining(95n)).toBe(88n)
  })

  test('that was refused may come again', async () => {
    await queue.accept(call(1), 95n)
    await queue.refuse(idOf(1), 'The campaign has not begun.')
    expect(await queue.find(idOf(1))).toMatchObject({ state: 'refused', problem: 'The campaign has not begun.' })
    expect(await queue.accept(call(1, 20n), 95n)).toMatchObject({ state: 'waiting', reserved: 20n, problem: null })
    expect(await queue.remaining(95n)).toBe(75n)
  })

  test('is on its way alone: no other is sent before it is settled', async () => {
    await queue.accept(call(1), 95n)
    await queue.accept(call(2), 95n)
    const sent = await Promise.all(
      [queue.sending(idOf(1), raw), other.sending(idOf(2), raw)].map((one) => one.catch(() => false)),
    )
    expect(sent.filter(Boolean)).toHaveLength(1)
    const current = await queue.current()
    expect(await other.next()).toMatchObject({ state: 'waiting' })
    expect((await other.next())?.id).not.toBe(current?.id)
    expect(await queue.sending(current?.id ?? '0x', { ...raw, hash: idOf(0xdef) })).toBe(true)
    expect((await queue.current())?.hashes).toEqual([raw.hash, idOf(0xdef)])
  })

  test('whose nonce another transaction took waits again, with what it reserved', async () => {
    await queue.accept(call(1), 95n)
    await queue.sending(idOf(1), raw)
    await queue.again(idOf(1))
    expect(await queue.next()).toMatchObject({ id: idOf(1), nonce: null, hashes: [raw.hash] })
    expect(await queue.remaining(95n)).toBe(85n)
  })
})

test('one process sends at a time; another may when the first is silent', async () => {
  expect(await queue.lease('a', 60_000)).toBe(true)
  expect(await other.lease('b', 60_000)).toBe(false)
  expect(await queue.lease('a', 60_000)).toBe(true)
  await client.query('update relay_lease set until = until - 60001')
  expect(await other.lease('b', 60_000)).toBe(true)
  expect(await queue.lease('a', 60_000)).toBe(false)
})

describe('one account', () => {
  const own = (index: number): RelayCall => ({ ...call(index), account: accountOf(7) })

  test('has four calls waiting at most, so that it cannot reserve the day for itself', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((index) => queue.accept(own(index), 1_000n)))
    expect(answers.filter((one) => one === 'account')).toHaveLength(2)
    expect(await queue.remaining(1_000n), 'what has no place reserves nothing').toBe(960n)
    expect(await queue.accept(call(9), 1_000n), 'others have theirs').toMatchObject({ state: 'waiting' })
  })

  test('of which two calls failed on the chain gets no more for a day', async () => {
    for (const index of [1, 2]) {
      await queue.accept(own(index), 95n)
      await queue.sending(idOf(index), { ...raw, nonce: index })
      await queue.settle(idOf(index), { isSuccess: false, spent: 3n })
    }
    expect(await other.accept(own(3), 95n)).toBe('failures')
    expect(await other.accept(call(4), 95n)).toMatchObject({ state: 'waiting' })
    await client.query('update relayed_calls set settled_at = settled_at - 86400001')
    expect(await other.accept(own(3), 95n)).toMatchObject({ state: 'waiting' })
  })
})

describe('a settled call', () => {
  const done = async (index: number): Promise<void> => {
    await queue.accept(call(index), 95n)
    await queue.sending(idOf(index), { ...raw, nonce: index })
    await queue.settle(idOf(index), { isSuccess: true, spent: 4n })
  }

  test('that a reorganisation took back is on its way again with its nonce, and reserves again', async () => {
    await done(1)
    await done(2)
    expect((await queue.unsure()).map(({ nonce }) => nonce)).toEqual([1, 2])
    expect(await queue.remaining(95n)).toBe(87n)
    expect(await queue.reopen(idOf(1))).toBe(true)
    expect(await other.reopen(idOf(2)), 'one at a time').toBe(false)
    expect(await queue.current()).toMatchObject({ id: idOf(1), nonce: 1, raw: raw.raw })
    expect(await queue.remaining(95n)).toBe(81n)
    await queue.settle(idOf(1), { isSuccess: true, spent: 5n })
    expect(await queue.remaining(95n)).toBe(86n)
    await queue.markFinal([idOf(1)])
    expect((await queue.unsure()).map(({ id }) => id)).toEqual([idOf(2)])
    await client.query('update relayed_calls set settled_at = settled_at - 86400001')
    await queue.markFinal([])
    expect(await queue.unsure(), 'after a day no reorganisation is expected').toEqual([])
  })

  test('is deleted when it is final and 30 days old, and no other', async () => {
    await done(1)
    await done(2)
    await queue.accept(call(3), 95n)
    await queue.refuse(idOf(3), 'It is late.')
    await queue.accept(call(4), 95n)
    await queue.markFinal([idOf(1)])
    await queue.prune()
    expect(await dbs[0].relayedCall.count()).toBe(4)
    await client.query('update relayed_calls set settled_at = settled_at - 30::bigint * 86400000 - 1')
    await queue.prune()
    const left = await dbs[0].relayedCall.findMany({ orderBy: { id: 'asc' } })
    expect(left.map(({ id }) => id)).toEqual([idOf(2), idOf(4)])
  })

  test('days are deleted when all of their calls may be', async () => {
    await client.query(
      'insert into relay_days select floor(extract(epoch from now()) / 86400)::int - n, 1 from generate_series(0, 50) n',
    )
    await queue.prune()
    expect(await dbs[0].relayDay.count()).toBe(33)
  })
})
