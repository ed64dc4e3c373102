import type { Thing } from '@commonweight/domain/head-notice'
import type { Client } from 'pg'
import type { Batch, StoredBlock } from '../batch/batch'
import { ContradictionError, UncomparedError } from '../errors'
import { copyRows } from '../rows/copy-rows'
import { insertTokens } from '../rows/insert-tokens'
import { listTouched } from '../rows/list-touched'
import { namePayers } from '../rows/name-payers'
import { TABLE_NAMES, type TableName } from '../rows/tables'
import { noteTouched } from '../rows/touched'
import { findUnexcused } from '../set-aside/find-unexcused'
import { insertSetAside } from '../set-aside/insert-set-aside'
import { writeSettingAside } from '../set-aside/setting-aside'
import { Suspects } from '../set-aside/suspects'
import { noteLeaving } from '../sums/sum-distinct'
import { sumRolledBack, sumTouched } from '../sums/sum-touched'
import type { Comparer } from '../verify/compare'
import type { Conclusion } from '../verify/conclude'
import { findBeginning } from '../verify/find-beginning'
import { KINDS } from '../verify/kinds'
import { noteFindings } from '../verify/note-findings'
import { SumsDifferError } from '../verify/sums-differ-error'
import type { Finding } from '../verify/verdict'
import { type ChainIdentity, checkIdentity } from './check-identity'
import { type IndexerState, indexerState } from './indexer-state'
import { notifyHead } from './notify-head'
import { transactions } from './transactions'

export type StoreParameters = {
  client: Client
  identity: ChainIdentity
  matchingRounds: string
  ringSize: number
  /** null: compares nothing. */
  comparer: Comparer | null
  /** From this many touched donors on, a batch is compared without its donors. */
  manyDonors: number
}

/**
 * Result of a comparison with the contracts. `unknown`: no node had the state. `later`: nothing was compared, because
 * nodes need not have the state of these blocks. `partly`: all but the donors agrees; donors are compared at the tip.
 */
export type Compared = 'agreed' | 'unknown' | 'later' | 'partly'

const ALL_BUT_DONORS = KINDS.filter(({ name }) => name !== 'donors')

export type ChainStore = {
  /** The head; null: nothing is indexed yet. */
  readHead(): Promise<StoredBlock | null>
  /** Remembered blocks, newest first. */
  readRing(): Promise<StoredBlock[]>
  /** Sets the first head, a block before the first event. */
  begin(block: StoredBlock): Promise<void>
  /**
   * Writes rows, sums and head in one transaction, provided that the contracts have the same sums. Not idempotent:
   * refuses a batch that does not continue the head. Sets aside logs that the database refuses, after they were read
   * again.
   * @param isPatient Whether to throw an UncomparedError instead of writing what no node has the state to compare with.
   * @throws SumsDifferError, DifferenceError, UncomparedError: nothing was written.
   */
  apply(batch: Batch, isPatient: boolean): Promise<Compared>
  /** Compares, at the head, everything that was written since the last comparison. Otherwise like `apply`. */
  compare(isPatient: boolean): Promise<Compared>
  /** Whether a node has the state of a block. */
  hasState(block: StoredBlock): Promise<boolean>
  /** Compares what differed again, at the head. */
  compareAgain(findings: readonly Finding[]): Promise<Compared | 'different'>
  /** The block of the first event of what differs; null: unknown. */
  findBeginning(findings: readonly Finding[]): Promise<bigint | null>
  state: IndexerState
  /** Deletes everything above a block, in one transaction. Idempotent. */
  rollback(to: StoredBlock): Promise<void>
}

/**
 * Opens the chain-derived tables for their only writer.
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
  await notifyHead(client, { blockNumber: block.number, touched: null })
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
  await notifyHead(client, { blockNumber: batch.last.number, touched: await touchedBy(client, batch, written) })
  const sum = () => (written.length > 0 ? sumTouched(client, store.matchingRounds, written) : Promise.resolve())
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

/** Pages show logs that were set aside, and a backlog is too much to list. */
async function touchedBy(client: Client, batch: Batch, written: readonly TableName[]): Promise<Thing[] | null> {
  if (batch.setAside.length > 0 || (batch.isFinal && written.length > 0)) return null
  return written.length > 0 ? listTouched(client, batch.parent.number, written) : []
}

/** Then the campaigns' sums show whether donations are missing; each donor is compared at the tip. */
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

/** Compares everything since the last comparison. */
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
  else if (isPatient) throw new UncomparedError(`No node has the state of block ${number} to compare with.`)
  else await state.noteUncompared()
  return found.kind === 'unknown' ? 'unknown' : 'agreed'
}

async function compareFindings({ client, comparer }: Store, findings: readonly Finding[]) {
  const head = await readHead(client)
  if (!head || !comparer) return 'unknown'
  await noteFindings(client, findings)
  return (await comparer.compare(client, head, KINDS)).kind
}

/** Rows of a missing campaign mean that a node left out its creation. */
async function requireCampaigns(client: Client): Promise<void> {
  const { rows } = await client.query<{ campaign: string }>(
    'select campaign from touched_campaigns t where not exists (select from campaigns c where c.id = t.campaign) limit 1',
  )
  if (rows[0]) throw new ContradictionError(`The node reported campaign ${rows[0].campaign}, but not its creation.`)
}

/** Moves the head first: that locks it until the commit, and a batch for another head fails. */
async function moveHead(client: Client, to: StoredBlock, from?: { number: bigint; hash: string }): Promise<void> {
  const moved = await client.query(
    `update head set block_number = $1, block_hash = $2, block_time = $3, updated_at = extract(epoch from now())::bigint
     where $4::bigint is null or (block_number = $4 and block_hash = $5)`,
    [to.number, to.hash, to.time, from?.number, from?.hash],
  )
  if (moved.rowCount !== 1) throw new Error(`The stored head is not block ${from?.number} any more.`)
}

async function rollbackTo({ client, matchingRounds, state }: Store, to: StoredBlock): Promise<void> {
  await noteTouched(client, to.number)
  const touched = await listTouched(client, to.number)
  const setAside = await client.query('select from set_aside_logs where block_number > $1 limit 1', [to.number])
  await notifyHead(client, { blockNumber: to.number, touched: setAside.rowCount === 0 ? touched : null })
  await noteLeaving(client)
  // Deletes sums of what disappears completely; the other sums are computed again below.
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
  await sumRolledBack(client, matchingRounds)
  await client.query('delete from blocks where number > $1', [to.number])
  await client.query(
    'insert into blocks (chain_id, number, hash, parent_hash, time) select chain_id, $1, $2, $3, $4 from head on conflict do nothing',
    [to.number, to.hash, to.parentHash, to.time],
  )
  await moveHead(client, to)
  await state.noteRollback(to.number)
}
