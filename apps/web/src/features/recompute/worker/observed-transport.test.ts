import { createClient, custom, numberToHex } from 'viem'
import { getBlockNumber, getLogs } from 'viem/actions'
import { expect, test } from 'vitest'
import { observedTransport } from './observed-transport'

test('requests for logs are reported with their blocks; others pass unseen; answers are unchanged', async () => {
  const seen: unknown[] = []
  const node = custom({
    request: async ({ method }: { method: string }) => (method === 'eth_getLogs' ? [] : numberToHex(42)),
  })
  const client = createClient({ transport: observedTransport(node, (range) => seen.push(range)) })
  expect(await getBlockNumber(client)).toBe(42n)
  expect(await getLogs(client, { fromBlock: 5n, toBlock: 20n })).toEqual([])
  expect(seen).toEqual([{ from: 5, to: 20 }])
})
