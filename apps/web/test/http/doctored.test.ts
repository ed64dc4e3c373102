import { readFileSync } from 'node:fs'
import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import { listAttesterTasks } from '@commonweight/read-models/accounts/list-attester-tasks'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { listOperators } from '@commonweight/read-models/accounts/list-operators'
import { loadBackingTotals } from '@commonweight/read-models/accounts/load-backing-totals'
import { loadAttesterTies } from '@commonweight/read-models/attesters/load-attester-ties'
import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import { listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import { listDonations } from '@commonweight/read-models/donations/list-donations'
import { readHead } from '@commonweight/read-models/freshness/read-head'
import { getReceipt } from '@commonweight/read-models/receipts/get-receipt'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { getRoundStand } from '@commonweight/read-models/rounds/get-round-stand'
import { accountClaims } from '@commonweight/recompute/page-check/account-claims'
import { attesterClaims } from '@commonweight/recompute/page-check/attester-claims'
import { campaignClaims, deskClaims } from '@commonweight/recompute/page-check/campaign-claims'
import { checkClaims, type PageReport } from '@commonweight/recompute/page-check/check-claims'
import { type Claim, keyOf } from '@commonweight/recompute/page-check/claim'
import type { FigureKey } from '@commonweight/recompute/page-check/figures'
import { receiptClaims } from '@commonweight/recompute/page-check/receipt-claims'
import { roundClaims } from '@commonweight/recompute/page-check/round-claims'
import { type FaultyRpc, type RpcFaultRule, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { createClient, http } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copiedDatabase } from '../e2e/copied-database'
import { DOCTORINGS, type Doctoring, type PageKind } from './doctorings'

const client = createClient({ transport: http(process.env.RPC_URL, { batch: true }) })
const deployment: Deployment = JSON.parse(
  readFileSync(new URL('../../../../packages/abi/addresses/31337.json', import.meta.url), 'utf8'),
)

let copy: Awaited<ReturnType<typeof copiedDatabase>>
let db: Db
let block: bigint
/** Every figure that some page says. */
const said = new Set<string>()

beforeAll(async () => {
  copy = await copiedDatabase(process.env.DATABASE_URL ?? '')
  db = createDb(copy.url)
  block = (await readHead(db))?.blockNumber ?? 0n
}, 120_000)
afterAll(async () => {
  await db?.$disconnect()
  await copy?.remove()
})

const PAGES: Record<PageKind, (from: Db, subject: string) => Promise<Claim[]>> = {
  async campaign(from, id) {
    const view = await getCampaign(from, id as Hex)
    if (!view) throw new Error(`There is no campaign ${id}.`)
    const round = view.round ? await getRoundStand(from, view.round.id) : null
    return campaignClaims(view, round, (await listDonations(from, id as Hex)).items)
  },
  async round(from, id) {
    const view = await getRound(from, Number(id), 'all')
    if (!view) throw new Error(`There is no round ${id}.`)
    return roundClaims(view)
  },
  async account(from, subject) {
    const account = subject as Hex
    return accountClaims({
      account,
      backings: (await listBackings(from, account, { limit: 10 })).items,
      totals: await loadBackingTotals(from, account),
      consents: (await listOperators(from, account)).items,
    })
  },
  async desk(from, lab) {
    return deskClaims((await listLabCampaigns(from, lab as Hex)).items)
  },
  async attester(from, account) {
    const tasks = (await listAttesterTasks(from, account as Hex)).items
    const ids = tasks.map(({ campaign }) => campaign.id)
    return attesterClaims(account as Hex, tasks, await loadAttesterTies(from, account as Hex, ids))
  },
  async receipt(from, hash) {
    const view = await getReceipt(from, hash as Hex)
    if (!view) throw new Error(`There is no receipt ${hash}.`)
    return receiptClaims(view)
  },
}

async function check(claims: readonly Claim[]): Promise<PageReport> {
  for (const claim of claims) for (const part of Object.keys(claim.parts)) said.add(keyOf(claim, part))
  return checkClaims({ client, deployment, claims, block })
}

describe('what the product’s database says', () => {
  test.each([
    ['campaign', 'select id as subject from campaigns'],
    ['round', 'select id::text as subject from rounds'],
    ['account', 'select account as subject from donors group by 1 order by count(*) desc, 1 limit 15'],
    ['desk', 'select distinct lab as subject from campaigns limit 5'],
    [
      'attester',
      `select distinct a.account as subject from attesters a join campaigns c on c.id = a.campaign
      where c.submission > 0 and c.status = 'active' limit 5`,
    ],
    ['receipt', 'select distinct tx_hash as subject from donations order by 1 limit 40'],
  ] as const)('is what the chain says: every %s', async (kind, query) => {
    const rows = await db.$queryRawUnsafe<{ subject: string }[]>(query)
    expect(rows.length).toBeGreaterThan(0)
    for (const { subject } of rows) {
      const { differences, figures } = await check(await PAGES[kind](db, subject))
      expect(differences, subject).toEqual([])
      expect(figures).toBeGreaterThan(5)
    }
  })
})

describe('a doctored database is caught', () => {
  test.each(Object.entries(DOCTORINGS) as [FigureKey, Doctoring][])('%s', async (key, { page, find, change }) => {
    const [found] = await db.$queryRawUnsafe<{ subject: string }[]>(`select subject from (${find}) q(subject) limit 1`)
    if (!found) throw new Error(`The demo has no ${page} to doctor for ${key}.`)
    const claims = await afterChange(change, found.subject, (from) => PAGES[page](from, found.subject))
    const { differences } = await check(claims)
    expect(differences.map((difference) => difference.key)).toContain(key)
  })

  test('and it names no figure that no page says, and every page’s figures have a name', () => {
    // Written after the tests above have seen all pages.
    expect([...said].filter((key) => !(key in DOCTORINGS)).sort()).toEqual([])
  })
})

describe('a node that is at fault accuses nobody', () => {
  let rpc: FaultyRpc
  beforeAll(async () => {
    rpc = await startFaultyRpc(process.env.RPC_URL ?? '')
  })
  afterAll(() => rpc?.stop())
  const through = async () => {
    const [one] = await db.$queryRaw<{ id: string }[]>`select id from campaigns limit 1`
    const claims = await PAGES.campaign(db, one?.id ?? '')
    const faulty = createClient({ transport: http(rpc.url, { retryCount: 0 }) })
    return checkClaims({ client: faulty, deployment, claims, block })
  }

  test.each<[string, RpcFaultRule, string]>([
    ['fails inside', { kind: 'error', methods: ['eth_call'], code: -32603, message: 'Internal error' }, 'no-state'],
    ['is limited', { kind: 'error', methods: ['eth_call'], code: -32005, message: 'limit exceeded' }, 'no-state'],
    ['is on another chain', { kind: 'lie', methods: ['eth_chainId'], answer: () => '0x1' }, 'wrong-chain'],
    [
      'goes to another chain meanwhile',
      {
        kind: 'lie',
        methods: ['eth_chainId'],
        answer: (id) => (rpc.methods.filter((method) => method === 'eth_chainId').length > 1 ? '0x1' : id),
      },
      'wrong-chain',
    ],
  ])('one that %s', async (_, fault, reason) => {
    rpc.clear()
    rpc.methods.length = 0
    rpc.fault(fault)
    await expect(through()).rejects.toMatchObject({ name: 'PageCheckError', reason })
  })
})

class Undone extends Error {}

/** Reads from a transaction that has changed the rows, and is then undone. */
async function afterChange<T>(change: string, subject: string, read: (from: Db) => Promise<T>): Promise<T> {
  let answer: { value: T } | undefined
  const work = db.$transaction(
    async (transaction) => {
      await transaction.$executeRawUnsafe('set local session_replication_role = replica')
      await transaction.$executeRawUnsafe(change, subject)
      answer = { value: await read(transaction as Db) }
      throw new Undone()
    },
    { timeout: 30_000 },
  )
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  if (!answer) throw new Error('Nothing was read.')
  return answer.value
}
