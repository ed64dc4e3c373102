import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { HDAccount } from 'viem/accounts'

/** A transaction and the second of chain time in which it is mined. */
export type Entry = { at: number; from: HDAccount; call: PreparedCall; what: string }

/** Everything that happens in one second: one or more blocks. */
export type Moment = { at: number; entries: Entry[] }

/** Entries in the order of time; within a second, in the order given. */
export function moments(entries: readonly Entry[]): Moment[] {
  const byTime = new Map<number, Entry[]>()
  for (const entry of entries) byTime.set(entry.at, [...(byTime.get(entry.at) ?? []), entry])
  return [...byTime.entries()].sort(([a], [b]) => a - b).map(([at, each]) => ({ at, entries: each }))
}
