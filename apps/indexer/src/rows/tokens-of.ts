import type { BatchRow, Origin } from '../batch/batch'
import type { TableName, Value } from './tables'

export type BatchToken = { address: string; decimals: Value; origin: Origin }

/** The tokens of new campaigns and rounds, each with its first mention. */
export function tokensOf(rows: ReadonlyMap<TableName, BatchRow[]>): BatchToken[] {
  const mentions = [...(rows.get('rounds') ?? []), ...(rows.get('campaigns') ?? [])]
    .flatMap((row) => (row.table === 'rounds' || row.table === 'campaigns' ? [row] : []))
    .sort(byOrigin)
  const first = new Map<string, BatchToken>()
  for (const { values, origin } of mentions) {
    const address = String(values.token)
    if (!first.has(address)) first.set(address, { address, decimals: values.decimals, origin })
  }
  return [...first.values()]
}

function byOrigin({ origin: a }: BatchRow, { origin: b }: BatchRow): number {
  return Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex
}
