import { afterAll, beforeAll, expect, test } from 'vitest'
import { namePayers } from '../src/name-payers'
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

const gift = (block: number, log: number, donor: string, amount: number) =>
  client.query(
    `insert into donations (campaign, donor, amount, weight, counted, chain_id, block_number, block_hash, log_index, tx_hash, at)
     values ('c', $3, $4, 0, 0, 1, $1::bigint, 'h', $2, 't' || $1::bigint, 0)`,
    [block, log, donor, amount],
  )
const cart = (block: number, log: number, payer: string, amount: number) =>
  client.query(
    `insert into paid_carts (payer, beneficiary, token, amount, chain_id, block_number, block_hash, log_index, tx_hash, at)
     values ($3, 'ada', 'usdc', $4, 1, $1::bigint, 'h', $2, 't' || $1::bigint, 0)`,
    [block, log, payer, amount],
  )

test('in a transaction of several carts, each gift names who paid it, and a donor’s own gifts name nobody', async () => {
  // Ada's own gift, as a smart account makes it in a bundle, then two carts in her name, then one that she paid herself.
  await gift(2, 0, 'ada', 5)
  await gift(2, 1, 'ada', 3)
  await gift(2, 2, 'ada', 4)
  await cart(2, 3, 'bao', 7)
  await gift(2, 4, 'bao', 7)
  await gift(2, 5, 'ada', 9)
  await cart(2, 6, 'chidi', 9)
  await gift(2, 7, 'ada', 1)
  await cart(2, 8, 'ada', 1)
  // A block that was written before.
  await gift(1, 0, 'ada', 6)
  await cart(1, 1, 'bao', 6)
  await namePayers(client, 1n)
  const { rows } = await client.query('select payer from donations order by block_number, log_index')
  expect(rows.map(({ payer }) => payer)).toEqual([null, null, 'bao', 'bao', null, 'chidi', null])
})
