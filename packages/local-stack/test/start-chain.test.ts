import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import getPort from 'get-port'
import { expect, onTestFinished, test } from 'vitest'
import { askNode } from '../src/chain/ask-node'
import { listChainSnapshots } from '../src/chain/chain-snapshots'
import { chainFolder, type LocalChain, startChain } from '../src/chain/start-chain'
import { endProcess } from '../src/processes/end-process'
import { pollUntil } from '../src/processes/poll-until'

const FROM = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const PAST = Math.floor(Date.now() / 1000) - 120 * 86_400

type Receipt = { blockHash: string; blockNumber: string; logs: unknown[] }
type Block = { number: string; hash: string; timestamp: string }

/** A data folder whose chain can be started again and again. */
async function dataFolder() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'commonweight-chain-'))
  const port = await getPort()
  const said: string[] = []
  let chain: LocalChain | undefined
  const kill = async () => {
    if (chain) await endProcess(chain.service.identity, { signal: 'SIGKILL' })
    await chain?.keeper.stop().catch(() => undefined)
  }
  onTestFinished(async () => {
    await kill()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const start = async () => {
    chain = await startChain({ dataDir, port, genesisTime: PAST, report: (line) => said.push(line) })
    return chain
  }
  const savedUpTo = (block: number) =>
    pollUntil(() => (listChainSnapshots(chainFolder(dataDir))[0]?.block === block ? true : undefined), {
      deadlineMs: 20_000,
    })
  return { dataDir, said, start, kill, savedUpTo }
}

/** Creation code that logs once: LOG0 of nothing. */
async function sendLog(rpcUrl: string): Promise<Receipt> {
  const hash = await askNode<string>(rpcUrl, 'eth_sendTransaction', [{ from: FROM, data: '0x60006000a000' }])
  const receipt = await pollUntil(
    async () => (await askNode<Receipt | null>(rpcUrl, 'eth_getTransactionReceipt', [hash])) ?? undefined,
    { deadlineMs: 10_000 },
  )
  if (receipt === undefined) throw new Error('The transaction was not mined.')
  return { ...receipt, transactionHash: hash } as Receipt
}

const blockAt = (rpcUrl: string, tag: string) => askNode<Block>(rpcUrl, 'eth_getBlockByNumber', [tag, false])
const allLogs = (rpcUrl: string) => askNode<unknown[]>(rpcUrl, 'eth_getLogs', [{ fromBlock: '0x0', toBlock: 'latest' }])

test('blocks, receipts and logs survive kill -9, again and again, on the same chain', async () => {
  const { start, kill, savedUpTo } = await dataFolder()
  const first = await start()
  expect(first.isNew).toBe(true)
  expect(Number((await blockAt(first.rpcUrl, '0x0')).timestamp)).toBe(PAST)
  const receipts: Receipt[] = []
  for (let round = 1; round <= 4; round++) {
    const { rpcUrl, genesisHash, isNew } = round === 1 ? first : await start()
    expect(isNew).toBe(round === 1)
    expect(genesisHash).toBe(first.genesisHash)
    expect(await allLogs(rpcUrl)).toHaveLength(receipts.length)
    for (const { blockNumber, blockHash } of receipts) expect((await blockAt(rpcUrl, blockNumber)).hash).toBe(blockHash)
    receipts.push(await sendLog(rpcUrl))
    expect(await savedUpTo(receipts.length)).toBe(true)
    await kill()
  }
})

test('an orderly end loses nothing, however short after a block', async () => {
  const { start } = await dataFolder()
  const chain = await start()
  const { blockHash } = await sendLog(chain.rpcUrl)
  await chain.keeper.stop()
  await chain.service.stop()
  const again = await start()
  expect((await blockAt(again.rpcUrl, 'latest')).hash).toBe(blockHash)
})

test('time that was moved forward never runs back, and otherwise the wall clock holds', async () => {
  const { start, kill, savedUpTo } = await dataFolder()
  const chain = await start()
  await kill()
  const present = await start()
  await sendLog(present.rpcUrl)
  expect(Number((await blockAt(present.rpcUrl, 'latest')).timestamp)).toBeGreaterThan(Date.now() / 1000 - 120)
  await askNode(present.rpcUrl, 'evm_increaseTime', [300 * 86_400])
  await sendLog(present.rpcUrl)
  const ahead = Number((await blockAt(chain.rpcUrl, 'latest')).timestamp)
  expect(await savedUpTo(2)).toBe(true)
  await kill()
  const { rpcUrl } = await start()
  await sendLog(rpcUrl)
  const next = Number((await blockAt(rpcUrl, 'latest')).timestamp)
  expect(next).toBeGreaterThan(ahead)
  expect(next).toBeLessThan(ahead + 600)
})

test('a damaged snapshot is skipped for the one before, and that is reported', async () => {
  const { dataDir, start, kill, savedUpTo, said } = await dataFolder()
  const { rpcUrl } = await start()
  await sendLog(rpcUrl)
  expect(await savedUpTo(1)).toBe(true)
  await sendLog(rpcUrl)
  expect(await savedUpTo(2)).toBe(true)
  await kill()
  const [newest] = listChainSnapshots(chainFolder(dataDir))
  truncateSync(newest?.file ?? '', 1000)
  const again = await start()
  expect(await blockAt(again.rpcUrl, 'latest')).toMatchObject({ number: '0x1' })
  expect(said).toEqual([`${path.basename(newest?.file ?? '')} is damaged and was passed over`])
})

test('the heartbeat mines a block on a chain that has stood still', async () => {
  const { start } = await dataFolder()
  const chain = await start()
  const before = await blockAt(chain.rpcUrl, 'latest')
  chain.keeper.startHeartbeat()
  const beat = async () => {
    const { number } = await blockAt(chain.rpcUrl, 'latest')
    return number === before.number ? undefined : number
  }
  expect(await pollUntil(beat, { deadlineMs: 20_000 })).toBe('0x1')
})
