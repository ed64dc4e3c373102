import type { IndexerView } from '@commonweight/domain/views/indexer'
import type { Db } from '../create-db'

/** What the indexer has recorded about itself. */
export async function readIndexer(db: Db): Promise<IndexerView> {
  const [state, setAsideLogs, unnamedTokens] = await Promise.all([
    db.indexerState.findFirst(),
    db.setAsideLog.count(),
    db.token.count({ where: { symbol: '' } }),
  ])
  const seconds = (value: bigint | null | undefined) => (value == null ? null : Number(value))
  return {
    tip: state?.tipNumber ?? null,
    tipSeenAt: seconds(state?.tipSeenAt),
    comparedBlock: state?.comparedBlock ?? null,
    comparedAt: seconds(state?.comparedAt),
    uncomparedSince: seconds(state?.uncomparedSince),
    difference: state?.difference ?? null,
    differsSince: seconds(state?.differsSince),
    setAsideLogs,
    unnamedTokens,
  }
}
