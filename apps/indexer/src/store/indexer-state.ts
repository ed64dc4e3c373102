import type { Client } from 'pg'
import { notifyAnything } from './notify-head'

/** The row of the table `indexer_state`. */
export type IndexerState = {
  /** The newest block at which tables and contracts agreed; -1: none. */
  readComparedBlock(): Promise<bigint>
  /** Resets the row: tables are empty except for a block before the first event, so nothing can differ. */
  begin(block: bigint): Promise<void>
  /** Tables and contracts agreed at a block. */
  noteAgreement(block: bigint): Promise<void>
  /** No node had the state to compare with. */
  noteUncompared(): Promise<void>
  /** Reports a difference as a sentence. */
  noteDifference(sentence: string): Promise<void>
  /** The difference is fixed or no longer known. */
  clearDifference(): Promise<void>
  noteRollback(to: bigint): Promise<void>
  /** A node reported its newest block. */
  noteTip(block: bigint): Promise<void>
}

const NOW = 'extract(epoch from now())::bigint'

/** Times are of the database's clock, in Unix seconds. Changes that pages show send NOTIFY "head". */
export function indexerState(client: Client): IndexerState {
  const set = async (sql: string, values: unknown[] = []): Promise<number> => {
    await client.query('insert into indexer_state (chain_id) select chain_id from head on conflict do nothing')
    return (await client.query(`update indexer_state set ${sql}`, values)).rowCount ?? 0
  }
  const setAndNotify = async (sql: string, values: unknown[] = []) => {
    if ((await set(sql, values)) > 0) await notifyAnything(client)
  }
  return {
    async readComparedBlock() {
      const { rows } = await client.query<{ at: string }>(
        'select coalesce(compared_block, -1) as at from indexer_state',
      )
      return BigInt(rows[0]?.at ?? -1)
    },
    async begin(block) {
      await client.query('delete from indexer_state')
      await set('compared_block = $1', [block])
    },
    async noteAgreement(block) {
      await set(`compared_block = $1, compared_at = ${NOW}`, [block])
      await setAndNotify(
        `uncompared_since = null, difference = null, differs_since = null
         where uncompared_since is not null or difference is not null`,
      )
    },
    noteUncompared: () => setAndNotify(`uncompared_since = ${NOW} where uncompared_since is null`),
    noteDifference: (sentence) =>
      setAndNotify(
        `difference = $1, differs_since = coalesce(differs_since, ${NOW}) where difference is distinct from $1`,
        [sentence],
      ),
    clearDifference: () => setAndNotify('difference = null, differs_since = null where difference is not null'),
    async noteRollback(to) {
      await set('compared_block = least(compared_block, $1)', [to])
    },
    async noteTip(block) {
      await set(`tip_number = $1, tip_seen_at = ${NOW}`, [block])
    },
  }
}
