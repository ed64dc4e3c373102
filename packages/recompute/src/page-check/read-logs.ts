import { readInRanges } from '@commonweight/sdk/read/read-in-ranges'
import { type Abi, type Client, type Hex, type Log, numberToHex, type RpcLog } from 'viem'
import { formatLog, parseEventLogs } from 'viem/utils'
import { textOf } from './claim'

/** A decoded event. Arguments are texts, as in claims. */
export type Event = { name: string; args: Readonly<Record<string, string>>; numbers: Readonly<Record<string, bigint>> }

type Topic = Hex | readonly Hex[] | null

export type ReadLogsParameters = {
  client: Client
  abi: Abi
  address: Hex
  topics: readonly Topic[]
  from: bigint
  to: bigint
}

/** All events of a contract that fit the topics, in the order of the chain. @throws LogsUnavailableError */
export async function readLogs({ client, abi, address, topics, from, to }: ReadLogsParameters): Promise<Event[]> {
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<RpcLog[]>
  const logs = await readInRanges({
    from,
    to,
    read: ({ fromBlock, toBlock }) =>
      request({
        method: 'eth_getLogs',
        params: [{ address, topics, fromBlock: numberToHex(fromBlock), toBlock: numberToHex(toBlock) }],
      }),
  })
  return eventsOf(
    abi,
    logs.map((log) => formatLog(log)),
  )
}

/** Logs of an ABI's events, decoded. Leaves out others. */
function eventsOf(abi: Abi, logs: readonly Log[]): Event[] {
  return parseEventLogs({ abi, logs: [...logs] }).map(({ eventName, args }) => {
    const values = Object.entries((args ?? {}) as Record<string, unknown>)
    return {
      name: String(eventName),
      args: Object.fromEntries(values.map(([name, value]) => [name, textOf(value)])),
      numbers: Object.fromEntries(
        values.flatMap(([name, value]) => (typeof value === 'bigint' ? [[name, value]] : [])),
      ),
    }
  })
}
