import { rmSync } from 'node:fs'
import path from 'node:path'
import { askNode } from './ask-node'
import { type ChainKeeper, keepChain } from './chain-keeper'
import { type LoadedSnapshot, loadChainSnapshot } from './chain-snapshots'
import { foundryBinary } from './foundry-binary'
import { type Service, startService } from './service'

export const LOCAL_CHAIN_ID = 31337

export type StartChainParameters = {
  dataDir: string
  port: number
  /** Unix seconds of the first block of a chain that is new. */
  genesisTime: number
  report: (line: string) => void
}

export type LocalChain = { rpcUrl: string; service: Service; keeper: ChainKeeper; isNew: boolean; genesisHash: string }

/** Where a data folder keeps its chain. */
export function chainFolder(dataDir: string): string {
  return path.join(dataDir, 'chain')
}

/**
 * Starts the local chain of a data folder as it was last saved, or a new one. It keeps the whole history (blocks,
 * receipts, logs); states of old blocks are not kept, so that calls see the newest blocks only.
 * @throws LauncherError when the node does not start.
 */
export async function startChain({ dataDir, port, genesisTime, report }: StartChainParameters): Promise<LocalChain> {
  const folder = chainFolder(dataDir)
  const saved = await loadChainSnapshot(folder, (file) =>
    report(`${path.basename(file)} is damaged and was passed over`),
  )
  const rpcUrl = `http://127.0.0.1:${port}`
  const service = await startService({
    name: 'chain',
    program: foundryBinary('anvil'),
    args: anvilArguments(port, saved, genesisTime),
    cwd: dataDir,
    logFile: path.join(dataDir, 'logs', 'chain.log'),
    isReady: () =>
      askNode<string>(rpcUrl, 'eth_chainId').then(
        (id) => Number(id) === LOCAL_CHAIN_ID,
        () => false,
      ),
    readyWithinMs: 60_000,
  })
  if (saved) {
    rmSync(saved.jsonFile, { force: true })
    await setClock(rpcUrl)
  }
  await askNode(rpcUrl, 'evm_setAutomine', [true])
  const { hash } = await askNode<{ hash: string }>(rpcUrl, 'eth_getBlockByNumber', ['0x0', false])
  return { rpcUrl, service, keeper: await keepChain(rpcUrl, folder), isNew: saved === undefined, genesisHash: hash }
}

function anvilArguments(port: number, saved: LoadedSnapshot | undefined, genesisTime: number): string[] {
  const listen = ['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(LOCAL_CHAIN_ID), '--quiet']
  // Anvil makes a first block before it loads the saved one, and keeps both: with the same time they are the same.
  const origin = ['--timestamp', String(saved?.genesisTime ?? genesisTime)]
  const load = saved ? ['--load-state', saved.jsonFile] : []
  // Without mining: no block may be made before the clock is set.
  return [...listen, '--no-mining', '--prune-history', '256', ...origin, ...load]
}

/**
 * A loaded chain goes on by the wall clock; where it was ahead of it (time was moved forward), from its newest block,
 * as anvil would give the next block an earlier time than its parent's.
 */
async function setClock(rpcUrl: string): Promise<void> {
  const head = await askNode<{ timestamp: string }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  const now = Math.floor(Date.now() / 1000)
  await askNode(rpcUrl, 'evm_setTime', [Math.max(now, Number(head.timestamp) + 1)])
}
