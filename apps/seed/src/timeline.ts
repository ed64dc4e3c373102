import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { HDAccount } from 'viem/accounts'

/** A transaction and the time at which it is mined (`at`, Unix seconds). */
export type Entry = { at: number; from: HDAccount; call: PreparedCall; what: string }

/** All transactions of one second, in one or more blocks. */
export type Moment = { at: number; entries: Entry[] }

/** Groups entries by time, in order; within a second they keep their order. */
export function moments(entries: readonly Entry[]): Moment[] {
  const byTime = new Map<number, Entry[]>()
  for (const entry of entries) byTime.set(entry.at, [...(byTime.get(entry.at) ?? []), entry])
  return [...byTime.entries()].sort(([a], [b]) => a - b).map(([at, each]) => ({ at, entries: each }))
}
