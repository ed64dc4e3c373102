import { GRACE } from '@commonweight/sdk/terms/term-limits'
import type { Client } from 'pg'
import type { Batch, StoredBlock } from '../batch/batch'
import { ContradictionError, UncomparedError } from '../errors'
import { copyRows } from '../rows/copy-rows'
import { insertTokens } from '../rows/insert-tokens'
import { namePayers } from '../rows/name-payers'
import { TABLE_NAMES, type TableName } from '../rows/tables'
import { noteTouched } from '../rows/touched'
import { findUnexcused } from '../set-aside/find-unexcused'
import { insertSetAside } from '../set-aside/insert-set-aside'
import { writeSettingAside } from '../set-aside/setting-aside'
import { Suspects } from '../set-aside/suspects'
import { sumCampaigns, sumTotals } from '../sums/sum-campaigns'
import { sumDonors } from '../sums/sum-donors'
import { sumRounds } from '../sums/sum-rounds'
import type { Comparer } from '../verify/compare'
import type { Conclusion } from '../verify/conclude'
import { findBeginning } from '../verify/find-beginning'
import { KINDS } from '../verify/kinds'
import { noteFindings } from '../verify/note-findings'
import { SumsDifferError } from '../verify/sums-differ-error'
import type { Finding } from '../verify/verdict'
import { type ChainIdentity, checkIdentity } from './check-identity'
import { type IndexerState, indexerState } from './indexer-state'
import { transactions } from './transactions'

const DONOR_TABLES: TableName[] = ['donations', 'refreshes', 'refunds']
const GIFT_TABLES: TableName[] = ['donations', 'refreshes', 'registrations', 'paid_carts', 'consents']

export type StoreParameters = {
  client: Client
  identity: ChainIdentity
  matchingRounds: string
  ringSize: number
  /** null: nothing is compared. */
  comparer: Comparer | null
  /** From so many on, a batch's donors are not compared with it. */
  manyDonors: number
}

/**
 * Whether the contracts were found to keep the same. `later`: blocks whose state nodes need not have are compared when all
 * are written; `partly`: all but what donors hold agrees, which is compared at the tip.
 */
export type Compared = 'agreed' | 'unknown' | 'later' | 'partly'

const ALL_BUT_DONORS = KINDS.filter(({ name }) => name !== 'donors')

export type ChainStore = {
  /** The last block read. */
  readHead(): Promise<StoredBlock | null>
  /** Remembered blocks, newest first. */
  readRing(): Promise<StoredBlock[]>
  /** Begins at a block before the first event. */
  begin(block: StoredBlock): Promise<void>
  /**
   * Writes rows, sums and head in one transaction, if the contracts keep the same sums. Not idempotent: refuses a batch
   * that does not continue the head. Logs that the database does not take are set aside, once they were read again.
   * @param isPatient Whether not to write what no node lets compare.
   * @throws SumsDifferError, DifferenceError, UncomparedError: nothing was written.
   */
  apply(batch: Batch, isPatient: boolean): Promise<Compared>
  /** Compares everything that was written since it was last compared, at the head. As `apply` otherwise. */
  compare(isPatient: boolean): Promise<Compared>
  /** Whether a node tells what the contracts keep at a block. */
  hasState(block: StoredBlock): Promise<boolean>
  /** Whether what differed does so at the head, where it can be compared. */
  compareAgain(findings: readonly Finding[]): Promise<Compared | 'different'>
  /** Block of the first event of whatever differs; null: not known. */
  findBeginning(findings: readonly Finding[]): Promise<bigint | null>
  state: IndexerState
  /** Forgets everything above a block, in one transaction. Idempotent. */
  rollback(to: StoredBlock): Promise<void>
}

/**
 * The chain-derived tables, of which there is one writer.
 * @throws FatalError if the database belongs to another chain or deployment.
 */
export async function openChainStore(parameters: StoreParameters): Promise<ChainStore> {
  const { client, identity } = parameters
  await checkIdentity(client, identity)
  const { kept, undone } = transactions(client)
  const state = indexerState(client)
  const store = { ...parameters, state }
  const suspects = new Suspects()
  const settingAside = { client, chainId: identity.chainId, suspects, undone }
  return {
    readHead: () => readHead(client),
    readRing: () => readRing(client),
    begin: (block) => kept(() => insertHead(store, block)),
    apply: (batch, isPatient) =>
      writeSettingAside(settingAside, batch, (rest) => kept(() => applyBatch(store, rest, isPatient))),
    compare: (isPatient) => kept(() => compareHead(store, isPatient)),
    hasState: async (block) => (await store.comparer?.hasState(block)) ?? false,
    compareAgain: (findings) => kept(() => compareFindings(store, findings)),
    findBeginning: (findings) => findBeginning(client, findings),
    async rollback(to) {
      await kept(() => rollbackTo(store, to))
      if (to.number < identity.deploymentBlock || to.number === 0n) suspects.restarted()
    },
    state,
  }
}

type Store = StoreParameters & { state: IndexerState }

type BlockRow = { number: string; hash: string; parent_hash: string; time: string }

async function readHead(client: Client): Promise<StoredBlock | null> {
  const { rows } = await client.query<BlockRow>(
    'select b.* from head h join blocks b on b.number = h.block_number and b.hash = h.block_hash',
  )
  return rows[0] ? blockOf(rows[0]) : null
}

async function readRing(client: Client): Promise<StoredBlock[]> {
  const { rows } = await client.query<BlockRow>('select * from blocks order by number desc')
  return rows.map(blockOf)
}

function blockOf({ number, hash, parent_hash, time }: BlockRow): StoredBlock {
  return { number: BigInt(number), hash, parentHash: parent_hash, time: BigInt(time) }
}

async function insertHead({ client, identity, state }: Store, block: StoredBlock): Promise<void> {
  const { chainId, genesisHash, contract, deploymentBlock } = identity
  await client.query(
    `insert into head (chain_id, genesis_hash, contract, deployment_block, block_number, block_hash, block_time, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, extract(epoch from now())::bigint)`,
    [chainId, genesisHash, contract, deploymentBlock, block.number, block.hash, block.time],
  )
  await insertBlocks(client, chainId, [block])
  await state.begin(block.number)
}

async function insertBlocks(client: Client, chainId: number, blocks: readonly StoredBlock[]): Promise<void> {
  await client.query(
    `insert into blocks (chain_id, number, hash, parent_hash, time)
     select $1, * from unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[])`,
    [
      chainId,
      blocks.map(({ number }) => number),
      blocks.map(({ hash }) => hash),
      blocks.map(({ parentHash }) => parentHash),
      blocks.map(({ time }) => time),
    ],
  )
}

async function applyBatch(store: Store, batch: Batch, isPatient: boolean): Promise<Compared> {
  const { client, identity, ringSize, comparer, state } = store
  await moveHead(client, batch.last, batch.parent)
  await insertBlocks(client, identity.chainId, batch.blocks.slice(-ringSize))
  await client.query('delete from blocks where number <= $1', [batch.last.number - BigInt(ringSize)])
  const written = TABLE_NAMES.filter((table) => batch.rows.has(table))
  await insertSetAside(client, identity.chainId, batch.setAside)
  if (written.length > 0) await writeRows(store, batch, written)
  const sum = () => (written.length > 0 ? sumTouched(client, store.matchingRounds, written, false) : Promise.resolve())
  if (batch.isFinal || !comparer) {
    await sum()
    return 'later'
  }
  if (await touchesManyDonors(store)) {
    const found = await comparer.compare(client, batch.last, ALL_BUT_DONORS, sum)
    return found.kind === 'agreed' ? 'partly' : settle(store, batch.last, found, isPatient)
  }
  if ((await state.readComparedBlock()) === batch.parent.number) {
    return settle(store, batch.last, await comparer.compare(client, batch.last, KINDS, sum), isPatient)
  }
  await sum()
  return compareSince(store, comparer, batch.last, isPatient)
}

/** Their campaigns' sums say whether gifts are missing; each donor is compared at the tip. */
async function touchesManyDonors({ client, manyDonors }: Store): Promise<boolean> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from (select from touched_donors limit $1) touched',
    [manyDonors],
  )
  return rows[0]?.n === manyDonors
}

async function writeRows({ client, identity }: Store, batch: Batch, written: readonly TableName[]): Promise<void> {
  await insertTokens(client, identity.chainId, batch.rows)
  for (const table of written) await copyRows(client, identity.chainId, table, batch.rows.get(table) ?? [])
  if (batch.rows.has('paid_carts')) await namePayers(client, batch.parent.number)
  await noteTouched(client, batch.parent.number, written)
  await requireCampaigns(client)
}

async function compareHead(store: Store, isPatient: boolean): Promise<Compared> {
  const head = await readHead(store.client)
  if (!head || !store.comparer) return 'later'
  return compareSince(store, store.comparer, head, isPatient)
}

/** Everything since the last comparison. */
async function compareSince(store: Store, comparer: Comparer, block: StoredBlock, isPatient: boolean) {
  if (!(await comparer.hasState(block))) return settle(store, block, { kind: 'unknown' }, isPatient)
  await noteTouched(store.client, await store.state.readComparedBlock())
  return settle(store, block, await comparer.compare(store.client, block, KINDS), isPatient)
}

async function settle(
  { client, state }: Store,
  { number }: StoredBlock,
  found: Conclusion,
  isPatient: boolean,
): Promise<Compared> {
  const findings = found.kind === 'different' ? await findUnexcused(client, found.findings) : []
  if (found.kind === 'different' && findings.length > 0) {
    throw new SumsDifferError(findings, number, found.isContradiction)
  }
  if (found.kind !== 'unknown') await state.noteAgreement(number)
  else if (isPatient) throw new UncomparedError(`No node tells what the contracts keep at block ${number}.`)
  else await state.noteUncompared()
  return found.kind === 'unknown' ? 'unknown' : 'agreed'
}

async function compareFindings({ client, comparer }: Store, findings: readonly Finding[]) {
  const head = await readHead(client)
  if (!head || !comparer) return 'unknown'
  await noteFindings(client, findings)
  return (await comparer.compare(client, head, KINDS)).kind
}

/** Rows of a campaign that is not there: a node kept its creation back. */
async function requireCampaigns(client: Client): Promise<void> {
  const { rows } = await client.query<{ campaign: string }>(
    'select campaign from touched_campaigns t where not exists (select from campaigns c where c.id = t.campaign) limit 1',
  )
  if (rows[0]) throw new ContradictionError(`The node told of campaign ${rows[0].campaign} but not of its creation.`)
}

/** Gifts alone change no other sum, and most batches are nothing but gifts. */
async function sumTouched(client: Client, matchingRounds: string, tables: readonly TableName[], isRollback: boolean) {
  const hasOnlyGifts = tables.every((table) => GIFT_TABLES.includes(table))
  if (!hasOnlyGifts) await sumCampaigns(client, matchingRounds, GRACE)
  if (tables.some((table) => DONOR_TABLES.includes(table))) await sumDonors(client, isRollback)
  await sumTotals(client)
  if (!hasOnlyGifts) await sumRounds(client)
}

/** The head moves first: it is locked until the end, and a batch that was prepared for another head fails. */
async function moveHead(client: Client, to: StoredBlock, from?: { number: bigint; hash: string }): Promise<void> {
  const moved = await client.query(
    `update head set block_number = $1, block_hash = $2, block_time = $3, updated_at = extract(epoch from now())::bigint
     where $4::bigint is null or (block_number = $4 and block_hash = $5)`,
    [to.number, to.hash, to.time, from?.number, from?.hash],
  )
  if (moved.rowCount !== 1) throw new Error(`The stored head is not block ${from?.number} any more.`)
  await client.query("select pg_notify('head', $1)", [String(to.number)])
}

async function rollbackTo({ client, matchingRounds, state }: Store, to: StoredBlock): Promise<void> {
  await noteTouched(client, to.number)
  // Sums of what disappears altogether; those of the rest are made anew below.
  await client.query('delete from donors where campaign in (select id from campaigns where block_number > $1)', [
    to.number,
  ])
  await client.query(
    'delete from round_entries using touched_entries t where round_entries.round = t.round and round_entries.campaign = t.campaign',
  )
  await client.query(
    'delete from sponsors using touched_sponsors t where sponsors.round = t.round and sponsors.account = t.account',
  )
  for (const table of [...TABLE_NAMES].reverse()) {
    await client.query(`delete from "${table}" where block_number > $1`, [to.number])
  }
  for (const table of ['tokens', 'set_aside_logs']) {
    await client.query(`delete from ${table} where block_number > $1`, [to.number])
  }
  await sumTouched(client, matchingRounds, TABLE_NAMES, true)
  await client.query('delete from blocks where number > $1', [to.number])
  await client.query(
    'insert into blocks (chain_id, number, hash, parent_hash, time) select chain_id, $1, $2, $3, $4 from head on conflict do nothing',
    [to.number, to.hash, to.parentHash, to.time],
  )
  await moveHead(client, to)
  await state.noteRollback(to.number)
}
