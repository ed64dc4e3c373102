import type { HeadNotice, Thing } from '@commonweight/domain/head-notice'
import { listenHead } from '@commonweight/postgres/listen-head'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { devRoles } from '@commonweight/testkit/dev-accounts'
import type pg from 'pg'
import type { Address, Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCampaigns, donateToAll } from '../bench/fill-chain'
import { forgetChain } from './support/checks/database-content'
import { recordChanges, takeChanges } from './support/checks/record-changes'
import { type LocalChain, startLocalChain, ZERO_ADDRESS } from './support/local-chain'
import { directedSchedules } from './support/schedules/directed-schedules'
import { direct } from './support/schedules/director'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

let chain: LocalChain
let postgres: TestPostgres
let url: string
let client: pg.Client
let db: Db
let listening: { close(): Promise<void> }
let base: string
const notices: HeadNotice[] = []

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  url = await postgres.database('touched')
  client = await connect(url)
  db = createDb(url)
  await recordChanges(client)
  listening = await listenHead({ url, onHead: (notice) => notices.push(notice) })
  base = await chain.rpc('evm_snapshot')
})
afterAll(async () => {
  await Promise.all([db?.$disconnect(), listening?.close(), client?.end(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(async () => {
  await chain.rpc('evm_revert', [base])
  base = await chain.rpc('evm_snapshot')
  await forgetChain(client)
})

const account = (role: keyof typeof devRoles) => chain.accounts[devRoles[role]] as Address
const thing = (of: 'campaign' | 'account', hex: Hex) => `${of}:${hex}` as Thing
const union = () => notices.flatMap(({ touched }) => touched ?? [])
const isAnything = () => notices.some(({ touched }) => touched === null)

/**
 * Mines what is pending, waits until the database has it, and returns what was reported meanwhile: also that a token
 * has got its name, which is anything.
 */
async function reportedBy(work: () => Promise<unknown>): Promise<(Thing[] | null)[]> {
  notices.length = 0
  await work()
  await caughtUp(chain, client, () => [])
  const head = async () => (await client.query('select block_number from head')).rows[0].block_number
  await expect.poll(async () => String(notices.at(-1)?.blockNumber) === (await head())).toBe(true)
  return notices.map(({ touched }) => touched?.toSorted() ?? null)
}

async function indexing(work: () => Promise<void>): Promise<void> {
  const indexer = startIndexer({ rpcUrl: chain.rpcUrl, databaseUrl: url, deployment: chain.deployment })
  try {
    await caughtUp(chain, client, () => indexer.messages)
    await work()
  } finally {
    await indexer.stop()
  }
}

const give = (from: Address, campaign: Hex) =>
  chain.send(from, prepareDonate({ deployment: chain.deployment, campaign, amount: 10n ** 15n, token: ZERO_ADDRESS }))

describe('what a block touched', () => {
  test('nothing in an empty block; in one with a donation its campaign, donor and lab; no backer or attester', async () => {
    const [campaign] = (await createCampaigns(chain, 2)) as [Hex]
    await give(account('bao'), campaign)
    await chain.mine()
    await indexing(async () => {
      expect(await reportedBy(() => chain.mine())).toContainEqual([])
      await give(account('ada'), campaign)
      expect(await reportedBy(() => chain.mine())).toContainEqual(
        [thing('account', account('ada')), thing('account', account('lab')), thing('campaign', campaign)].toSorted(),
      )
    })
  })

  test('backers and attesters where more than sums changed; the same again where that is undone', async () => {
    const [campaign] = (await createCampaigns(chain, 1)) as [Hex]
    await give(account('bao'), campaign)
    await chain.mine()
    await indexing(async () => {
      const before = await chain.rpc('evm_snapshot')
      await chain.send(account('lab'), prepareCancel({ deployment: chain.deployment, campaign }))
      const accounts = [account('lab'), account('bao'), account('attester1')]
      const all = [thing('campaign', campaign), ...accounts.map((hex) => thing('account', hex))].toSorted()
      expect(await reportedBy(() => chain.mine())).toContainEqual(all)
      expect(await reportedBy(() => chain.rpc('evm_revert', [before]))).toContainEqual(all)
    })
  })

  test('many donors in one block, or many backers of a changed campaign, are anything', async () => {
    const campaigns = (await createCampaigns(chain, 2)) as [Hex, Hex]
    await indexing(async () => {
      const some = await reportedBy(() => donateToAll(chain, campaigns, 10))
      expect(some.map((touched) => touched?.length)).toContain(13)
      await client.query(
        `insert into donors (campaign, account, given, donations, counted, points, last_counted_at, refunded, chain_id,
           block_number, block_hash, log_index)
         select '${campaigns[0]}', '0x' || lpad(to_hex(n), 40, '0'), 1, 1, 0, 0, 0, 0, 31337, 1, '0x', 0
         from generate_series(1, 151) n`,
      )
      await chain.send(account('lab'), prepareCancel({ deployment: chain.deployment, campaign: campaigns[1] }))
      expect(await reportedBy(() => chain.mine())).toContainEqual(expect.any(Array))
      await chain.send(account('lab'), prepareCancel({ deployment: chain.deployment, campaign: campaigns[0] }))
      expect(await reportedBy(() => chain.mine())).toEqual([null])
    })
  })
})

test.for(directedSchedules)('whatever changes is reported, forwards and backwards: $name', async ({ play }) => {
  notices.length = 0
  const checked = {
    ...chain,
    async mine(at?: number) {
      await chain.mine(at)
      await caughtUp(chain, client, () => [])
      const changed = await takeChanges(client)
      await expect.poll(() => (isAnything() ? [] : changed.filter((each) => !union().includes(each)))).toEqual([])
      notices.length = 0
    },
  }
  await direct({ chain: checked, rpcUrl: chain.rpcUrl, live: { url, client }, db }, play)
})
