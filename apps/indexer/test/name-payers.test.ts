import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { namePayers } from '../src/rows/name-payers'
import { connect } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

let postgres: TestPostgres
let client: Awaited<ReturnType<typeof connect>>

beforeAll(async () => {
  postgres = await startTestPostgres()
  client = await connect(await postgres.database('payers'))
})
afterAll(async () => {
  await client?.end()
  await postgres?.stop()
})

const insertDonation = (block: number, log: number, donor: string, amount: number, weight = 0) =>
  client.query(
    `insert into donations (campaign, donor, amount, weight, counted, chain_id, block_number, block_hash, log_index, tx_hash, at)
     values ('c', $3, $4, $5, 0, 1, $1::bigint, 'h', $2, 't' || $1::bigint, 0)`,
    [block, log, donor, amount, weight],
  )
type Cart = { payer: string; amount: number; memo?: string; isRouted?: boolean }
const cart = (block: number, log: number, { payer, amount, memo, isRouted = false }: Cart) =>
  client.query(
    `insert into paid_carts (payer, beneficiary, token, amount, memo, is_routed, chain_id, block_number, block_hash, log_index, tx_hash, at)
     values ($3, 'ada', 'usdc', $4, $5, $6, 1, $1::bigint, 'h', $2, 't' || $1::bigint, 0)`,
    [block, log, payer, amount, memo ?? null, isRouted],
  )
const named = async () => {
  const { rows } = await client.query('select payer, memo, by_operator from donations order by block_number, log_index')
  return rows.map(({ payer, memo, by_operator }) => [payer, memo, by_operator])
}

beforeEach(async () => {
  await client.query('delete from donations; delete from paid_carts')
})

test('in a transaction of several carts, each donation names who paid it, and a donor’s own donations name nobody', async () => {
  // Ada's own donation, as a smart account makes it in a bundle, two carts in her name, and one that she paid herself.
  await insertDonation(2, 0, 'ada', 5)
  await insertDonation(2, 1, 'ada', 3)
  await insertDonation(2, 2, 'ada', 4)
  await cart(2, 3, { payer: 'bao', amount: 7 })
  await insertDonation(2, 4, 'bao', 7)
  await insertDonation(2, 5, 'ada', 9)
  await cart(2, 6, { payer: 'chidi', amount: 9 })
  await insertDonation(2, 7, 'ada', 1)
  await cart(2, 8, { payer: 'ada', amount: 1 })
  // A block that was written before.
  await insertDonation(1, 0, 'ada', 6)
  await cart(1, 1, { payer: 'bao', amount: 6 })
  await namePayers(client, 1n)
  expect((await named()).map(([payer]) => payer)).toEqual([null, null, 'bao', 'bao', null, 'chidi', null])
})

test('the memo of a cart goes to its donations alone, be it paid by another or by the donor', async () => {
  await insertDonation(2, 0, 'ada', 5)
  await insertDonation(2, 1, 'ada', 3)
  await insertDonation(2, 2, 'ada', 4)
  await cart(2, 3, { payer: 'bao', amount: 7, memo: 'm1' })
  await insertDonation(2, 4, 'ada', 1)
  await cart(2, 5, { payer: 'ada', amount: 1, memo: 'm2', isRouted: true })
  await namePayers(client, 1n)
  expect((await named()).map(([payer, memo]) => [payer, memo])).toEqual([
    [null, null],
    ['bao', 'm1'],
    ['bao', 'm1'],
    [null, 'm2'],
  ])
})

test('Q8: a donation that counts although another brought it is an operator’s, unless the router checked a signature', async () => {
  await insertDonation(2, 0, 'ada', 5, 10_000)
  await cart(2, 1, { payer: 'bao', amount: 5 })
  await insertDonation(2, 2, 'ada', 5, 10_000)
  await cart(2, 3, { payer: 'bao', amount: 5, isRouted: true })
  await insertDonation(2, 4, 'ada', 5)
  await cart(2, 5, { payer: 'bao', amount: 5 })
  await insertDonation(2, 6, 'ada', 5, 10_000)
  await cart(2, 7, { payer: 'ada', amount: 5, memo: 'm1' })
  await namePayers(client, 1n)
  expect((await named()).map(([payer, , byOperator]) => [payer, byOperator])).toEqual([
    ['bao', true],
    ['bao', false],
    ['bao', false],
    [null, false],
  ])
})

test('D7: a transaction full of carts for one donor is named in less than a second', async () => {
  await client.query(`insert into donations (campaign, donor, amount, weight, counted, chain_id, block_number, block_hash, log_index, tx_hash, at)
    select 'c', 'ada', 1, 0, 0, 1, 3, 'h', i * 4 + n, 't3', 0 from generate_series(1, 600) i, generate_series(0, 2) n`)
  await client.query(`insert into paid_carts (payer, beneficiary, token, amount, is_routed, chain_id, block_number, block_hash, log_index, tx_hash, at)
    select 'p' || i, 'ada', 'usdc', 2, false, 1, 3, 'h', i * 4 + 3, 't3', 0 from generate_series(1, 600) i`)
  const began = performance.now()
  await namePayers(client, 2n)
  expect(performance.now() - began).toBeLessThan(1_000)
  const payers = (await named()).map(([payer]) => payer)
  expect(payers).toEqual(Array.from({ length: 600 }, (_, i) => [null, `p${i + 1}`, `p${i + 1}`]).flat())
})
