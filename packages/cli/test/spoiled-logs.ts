import { campaignsAbi, computedResultAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { type Address, type Hex, numberToHex, pad, toEventSelector } from 'viem'

/** A log as a node gives it. */
export type RawLog = { address: Hex; topics: Hex[]; data: Hex }
export type SpoilLogs = (logs: readonly RawLog[]) => readonly RawLog[]

const ABI = [...campaignsAbi, ...matchingRoundsAbi, ...computedResultAbi]

export type EventName =
  | 'Donated'
  | 'Refreshed'
  | 'Pinned'
  | 'Claimed'
  | 'Funded'
  | 'CampaignAdmitted'
  | 'CampaignRemoved'
  | 'ResultPosted'

function selectorOf(event: EventName): Hex {
  const found = ABI.find((item) => item.type === 'event' && item.name === event)
  if (found?.type !== 'event') throw new Error(`No contract has the event ${event}.`)
  return toEventSelector(found)
}

/** Whether a log is of this event, and names all of these campaigns or accounts. */
const isOf =
  (event: EventName, named: readonly (Hex | Address)[]) =>
  ({ topics }: RawLog): boolean =>
    topics[0] === selectorOf(event) && named.every((one) => topics.includes(pad(one.toLowerCase() as Hex)))

/** Such logs are not there. */
export function without(event: EventName, ...named: readonly (Hex | Address)[]): SpoilLogs {
  const isLeftOut = isOf(event, named)
  return (logs) => logs.filter((log) => !isLeftOut(log))
}

/** The word of such logs' data is `by` more. */
export function changed(event: EventName, word: number, by: bigint, ...named: readonly (Hex | Address)[]): SpoilLogs {
  const isChanged = isOf(event, named)
  const [from, to] = [2 + 64 * word, 2 + 64 * (word + 1)]
  return (logs) =>
    logs.map((log) => {
      if (!isChanged(log)) return log
      const value = numberToHex(BigInt(`0x${log.data.slice(from, to)}`) + by, { size: 32 }).slice(2)
      return { ...log, data: `${log.data.slice(0, from)}${value}${log.data.slice(to)}` as Hex }
    })
}

/** Such logs name another account. */
export function renamed(event: EventName, from: Address, to: Address): SpoilLogs {
  const isRenamed = isOf(event, [from])
  const [before, after] = [from, to].map((one) => pad(one.toLowerCase() as Hex)) as [Hex, Hex]
  return (logs) =>
    logs.map((log) =>
      isRenamed(log) ? { ...log, topics: log.topics.map((topic) => (topic === before ? after : topic)) } : log,
    )
}
