import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import getPort from 'get-port'
import { foundryBinary } from '../build/foundry-binary'
import { type Service, type SpawnedService, startService } from '../processes/service'
import { askNode } from './ask-node'
import { type ChainGate, openChainGate } from './chain-gate'
import { type ChainKeeper, keepChain } from './chain-keeper'
import { type LoadedSnapshot, loadChainSnapshot } from './chain-snapshots'

export type StartChainParameters = {
  dataDir: string
  /** On 127.0.0.1. */
  port: number
  /** Unix seconds of the first block of a chain that is new. */
  genesisTime: number
  report: (line: string) => void
  /** Origins of the pages that may use it. Programs, which name none, always may. */
  origins?: readonly string[]
  onSpawn?: (service: SpawnedService & { rpcUrl: string }) => void
  signal?: AbortSignal
}

export type LocalChain = {
  rpcUrl: string
  service: Service
  keeper: ChainKeeper
  isNew: boolean
  genesisHash: string
  /** Resolves with how the node ended, once nothing of the chain is left running. */
  ended: Promise<string>
  /** Ends it, saved to the last block. */
  stop(): Promise<void>
}

/** Where a data folder keeps its chain. */
export function chainFolder(dataDir: string): string {
  return path.join(dataDir, 'chain')
}

/**
 * Starts the local chain of a data folder as it was last saved, or a new one. The chain keeps all blocks, receipts and
 * logs, but states of the newest blocks only, so that calls on old blocks fail.
 * @throws LocalStackError if the node does not start.
 */
export async function startChain(parameters: StartChainParameters): Promise<LocalChain> {
  const { dataDir, port, genesisTime, report, origins = [] } = parameters
  const folder = chainFolder(dataDir)
  const saved = await loadChainSnapshot(folder, (file) =>
    report(`${path.basename(file)} is damaged and was passed over`),
  )
  const node = await pickNodeAddress()
  const nodeUrl = `http://${node.host}:${node.port}`
  const service = await startNode(parameters, nodeUrl, anvilArguments(node, saved, genesisTime))
  try {
    if (saved) {
      rmSync(saved.jsonFile, { force: true })
      await setClock(nodeUrl)
    }
    await askNode(nodeUrl, 'evm_setAutomine', [true])
    const { hash } = await askNode<{ hash: string }>(nodeUrl, 'eth_getBlockByNumber', ['0x0', false])
    const keeper = await keepChain(nodeUrl, folder)
    const gate = await openChainGate({ port, node, origins })
    const facts = { rpcUrl: `http://127.0.0.1:${port}`, isNew: saved === undefined, genesisHash: hash }
    return { ...facts, service, keeper, ...endsOf(service, keeper, gate) }
  } catch (error) {
    await service.stop()
    throw error
  }
}

function startNode({ dataDir, onSpawn, signal }: StartChainParameters, rpcUrl: string, args: string[]) {
  return startService({
    name: 'chain',
    program: foundryBinary('anvil'),
    args,
    cwd: dataDir,
    logFile: path.join(dataDir, 'logs', 'chain.log'),
    isReady: async () => Number(await askNode<string>(rpcUrl, 'eth_chainId')) === LOCAL_CHAIN_ID,
    readyWithinMs: 60_000,
    onSpawn: (service) => onSpawn?.({ ...service, rpcUrl }),
    signal,
  })
}

function endsOf(service: Service, keeper: ChainKeeper, gate: ChainGate): Pick<LocalChain, 'ended' | 'stop'> {
  const ended = service.ended.then(async (how) => {
    await Promise.all([keeper.abandon(), gate.close()])
    return how
  })
  return {
    ended,
    async stop() {
      // It answers until it is saved. If it was killed, the last saved state stays.
      await keeper.stop().catch(() => undefined)
      await service.stop()
      await ended
    },
  }
}

/**
 * Where the node itself listens. A stranger's page can try every port of 127.0.0.1, but not sixteen million addresses:
 * on Linux and Windows, all of 127.0.0.0/8 is this machine.
 */
async function pickNodeAddress(): Promise<{ host: string; port: number }> {
  const byte = () => randomInt(1, 255)
  const host = process.platform === 'darwin' ? '127.0.0.1' : `127.${byte()}.${byte()}.${byte()}`
  return { host, port: await getPort({ host }) }
}

function anvilArguments(
  { host, port }: { host: string; port: number },
  saved: LoadedSnapshot | undefined,
  genesisTime: number,
): string[] {
  const listen = ['--host', host, '--port', String(port), '--chain-id', String(LOCAL_CHAIN_ID), '--no-cors', '--quiet']
  // Anvil makes a first block before it loads the saved one, and keeps both. With the same time they are the same.
  const origin = ['--timestamp', String(saved?.genesisTime ?? genesisTime)]
  const load = saved ? ['--load-state', saved.jsonFile] : []
  // Mining starts after the clock is set.
  return [...listen, '--no-mining', '--prune-history', '256', ...origin, ...load]
}

/**
 * A loaded chain follows the wall clock. If its time was moved forward, it continues from its newest block: anvil would
 * give the next block an earlier time than its parent's.
 */
async function setClock(rpcUrl: string): Promise<void> {
  const head = await askNode<{ timestamp: string }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  const now = Math.floor(Date.now() / 1000)
  await askNode(rpcUrl, 'evm_setTime', [Math.max(now, Number(head.timestamp) + 1)])
}
