import { campaignsAbi, donationRouterAbi, matchingRoundsAbi, voucherGateAbi } from '@commonweight/abi/generated'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareSetOperator } from '@commonweight/sdk/prepare/donations/set-operator'
import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type pg from 'pg'
import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  maxUint256,
  numberToHex,
  pad,
  toEventSelector,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCampaigns, donateToAll } from '../bench/fill-chain'
import { databaseContent, forgetChain } from './support/checks/database-content'
import { emitLog } from './support/emit-log'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

let chain: LocalChain
let postgres: TestPostgres
let url: string
let client: pg.Client
let campaigns: Hex[]
let base: string

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  url = await postgres.database('aside')
  client = await connect(url)
  campaigns = await createCampaigns(chain, 2)
  await donateToAll(chain, campaigns, 3)
  base = await chain.rpc('evm_snapshot')
})
afterAll(async () => {
  await Promise.all([client?.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(async () => {
  await chain.rpc('evm_revert', [base])
  base = await chain.rpc('evm_snapshot')
  await forgetChain(client)
})

const start = (rpcUrl = chain.rpcUrl) => startIndexer({ rpcUrl, databaseUrl: url, deployment: chain.deployment })

/** Indexes to the chain's head; what is read afterwards is checked to be read, too. */
async function index(): Promise<string[]> {
  const indexer = start()
  await caughtUp(chain, client, () => indexer.messages)
  await donateToAll(chain, campaigns, 1)
  await caughtUp(chain, client, () => indexer.messages)
  await indexer.stop()
  return indexer.messages
}
async function setAside(): Promise<{ address: string; reason: string; topics: string[] }[]> {
  return (await client.query('select * from set_aside_logs order by block_number, log_index')).rows
}
const countDonations = async () => (await client.query('select count(*)::int as n from donations')).rows[0].n
const totals = async () =>
  (await client.query('select id, total::text, donors from campaigns order by id')).rows.map(Object.values)
async function expectReplay(): Promise<void> {
  const content = await databaseContent(client)
  await forgetChain(client)
  const replay = start()
  await caughtUp(chain, client, () => replay.messages)
  await replay.stop()
  expect(await databaseContent(client)).toEqual(content)
}

const word = (value: bigint | number) => numberToHex(value, { size: 32 })
const selector = (abi: readonly unknown[], event: string) =>
  toEventSelector(
    (abi as { type: string; name?: string }[]).find((x) => x.type === 'event' && x.name === event) as never,
  )
const REGISTERED = selector(voucherGateAbi, 'Registered')
const FUNDED = selector(matchingRoundsAbi, 'Funded')
const DONATED = selector(campaignsAbi, 'Donated')
const ROUTED = selector(donationRouterAbi, 'Routed')
const PAID_FOR = selector(campaignsAbi, 'PaidFor')
const NOBODY = pad('0xbeef' as Hex, { size: 32 })

describe('D7: nothing that a transaction can contain makes the indexer stand still', () => {
  test('a log that cannot be decoded is set aside as it is; everything else continues', async () => {
    const { donationRouter, voucherGate } = chain.deployment
    await emitLog(chain, donationRouter, [ROUTED], '0x1234')
    await emitLog(chain, voucherGate, [word(7)], '0x')
    await emitLog(chain, voucherGate, [], '0xff')
    const before = 3 * campaigns.length
    await index()
    expect(await setAside()).toMatchObject([
      { address: donationRouter.toLowerCase(), topics: [ROUTED], data: '0x1234' },
      { address: voucherGate.toLowerCase(), topics: [word(7)] },
      { address: voucherGate.toLowerCase(), topics: [] },
    ])
    expect(await countDonations()).toBe(before + campaigns.length)
    await expectReplay()
  })

  test('numbers that no column holds', async () => {
    const data = encodeAbiParameters(
      [{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }],
      Array(3).fill(maxUint256) as never,
    )
    await emitLog(chain, chain.deployment.voucherGate, [REGISTERED, NOBODY, word(1)], data)
    await index()
    expect(await setAside()).toMatchObject([{ topics: [REGISTERED, NOBODY, word(1)] }])
    expect((await setAside())[0]?.reason).toContain('out of range')
    await expectReplay()
  })

  test('a round, a campaign and a cart’s payer that do not exist, once the whole chain was read again', async () => {
    const { matchingRounds, campaigns: contract, donationRouter } = chain.deployment
    const amounts = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [5n, 5n])
    await emitLog(chain, matchingRounds, [FUNDED, word(77), NOBODY, NOBODY], amounts)
    const donation = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }], [5n, 0n, 0n])
    await emitLog(chain, contract, [DONATED, word(0xdead), NOBODY], donation)
    const cart = encodeAbiParameters([{ type: 'uint256' }, { type: 'bytes32' }], [5n, NOBODY])
    await emitLog(chain, contract, [PAID_FOR, pad(donationRouter as Address, { size: 32 }), NOBODY, NOBODY], cart)
    const said = await index()
    expect(said.join()).toContain('rolling back to block')
    expect((await setAside()).map(({ topics }) => topics[0])).toEqual([FUNDED, DONATED, PAID_FOR])
    await expectReplay()
  })

  test('a row that the database refuses, and those that refer to it', async () => {
    const third = await createCampaigns(chain, 3)
    await client.query(`alter table campaigns add constraint odd check (id <> '${third[2]}')`)
    await client.query('alter table donations add constraint odd check (amount <> 1313)')
    try {
      const { deployment, accounts } = chain
      const give = (campaign: Hex, amount: bigint) =>
        chain.send(
          accounts[3] as Address,
          prepareDonate({ deployment, campaign, amount, token: word(0).slice(0, 42) as Address }),
        )
      await chain.mine()
      await give(third[2] as Hex, 7n)
      await give(campaigns[0] as Hex, 1313n)
      await give(campaigns[1] as Hex, 11n)
      await chain.mine()
      await index()
      expect((await setAside()).map(({ topics }) => topics.slice(0, 2))).toEqual([
        [expect.any(String), third[2]],
        [DONATED, third[2]],
        [DONATED, campaigns[0]],
      ])
      // No other sum is bent.
      const view = await client.query(
        'select coalesce(sum(amount), 0)::text as sum from donations where campaign = $1',
        [campaigns[1]],
      )
      expect((await totals()).find(([id]) => id === campaigns[1])?.[1]).toBe(view.rows[0].sum)
      await expectReplay()
    } finally {
      await client.query('alter table campaigns drop constraint odd; alter table donations drop constraint odd')
    }
  })

  test('what a node tells wrongly once is not set aside', async () => {
    const rpc = await startFaultyRpc(chain.rpcUrl)
    const spoil = (logs: unknown) =>
      (logs as { data: string }[]).map((log, i) => (i % 2 === 0 ? { ...log, data: log.data.slice(0, 40) } : log))
    rpc.fault({ kind: 'lie', methods: ['eth_getLogs'], times: 1, answer: spoil })
    const indexer = start(rpc.url)
    await caughtUp(chain, client, () => indexer.messages)
    await indexer.stop()
    await rpc.stop()
    expect(await setAside()).toEqual([])
    await expectReplay()
  })

  test('a rollback takes along what was set aside above it', async () => {
    const fork = await chain.rpc('evm_snapshot')
    await emitLog(chain, chain.deployment.donationRouter, [ROUTED], '0x')
    const indexer = start()
    await caughtUp(chain, client, () => indexer.messages)
    expect(await setAside()).toHaveLength(1)
    await chain.rpc('evm_revert', [fork])
    await chain.mine((await chain.now()) + 3)
    await caughtUp(chain, client, () => indexer.messages)
    await indexer.stop()
    expect(await setAside()).toEqual([])
    await expectReplay()
  })

  test('the largest numbers that callers may choose are kept', async () => {
    const { deployment, accounts } = chain
    const [donor, operator] = [accounts[3], accounts[4]] as [Address, Address]
    const args = [donor, operator, maxUint256] as const
    const data = encodeFunctionData({ abi: campaignsAbi, functionName: 'setOperator', args })
    await chain.send(donor, { ...prepareSetOperator({ deployment, donor, operator, until: 1 }), data })
    await chain.mine()
    await index()
    expect(await setAside()).toEqual([])
    expect((await client.query('select until from consents')).rows).toEqual([{ until: String(maxUint256) }])
  })
})
