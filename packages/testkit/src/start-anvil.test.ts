import { createClient, http } from 'viem'
import { getBlock, getChainId } from 'viem/actions'
import { expect, test } from 'vitest'
import { startAnvil } from './start-anvil'

test('two chains run at the same time, each on its own port, from the second asked for', async () => {
  const [a, b] = await Promise.all([startAnvil({ timestamp: 1_700_000_000 }), startAnvil({ chainId: 7 })])
  const clientA = createClient({ transport: http(a.rpcUrl) })
  const clientB = createClient({ transport: http(b.rpcUrl) })
  expect(a.port).not.toBe(b.port)
  expect((await getBlock(clientA, { blockNumber: 0n })).timestamp).toBe(1_700_000_000n)
  expect(await getChainId(clientA)).toBe(31337)
  expect(await getChainId(clientB)).toBe(7)
  await Promise.all([a.stop(), b.stop('SIGTERM')])
  await expect(getChainId(createClient({ transport: http(a.rpcUrl, { retryCount: 0 }) }))).rejects.toThrow()
})

test('a taken port is reported with the message of anvil', async () => {
  const first = await startAnvil()
  await expect(startAnvil({ port: first.port })).rejects.toThrow(/anvil ended at once.*in use/s)
  await first.stop()
})
