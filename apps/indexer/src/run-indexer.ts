import { setTimeout as delay } from 'node:timers/promises'
import type { Deployment } from '@commonweight/abi/deployment'
import { lowerHex } from '@commonweight/domain/hex'
import type { Config } from './config'
import { DONATED, logDecoder } from './decode/decode-log'
import { FatalError, InconsistentNodeError } from './errors'
import { followChain } from './follow/follow-chain'
import { type IndexerMetrics, indexerMetrics } from './health/indexer-metrics'
import type { IndexerStatus } from './health/look'
import { serveHealth } from './health/serve-health'
import { watchedSource, watchedStore } from './health/watched'
import { priceGifts } from './prices/price-gifts'
import { priceSource } from './prices/price-source'
import { type ChainSource, chainSource } from './source/chain-source'
import { chainNodes, type Nodes } from './source/nodes'
import type { RawHeader, RawLog } from './source/raw-log'
import { openChainStore } from './store/chain-store'
import { lead } from './store/lead'
import { nameTokens } from './tokens/name-tokens'
import { tokenSource } from './tokens/token-source'
import { checkLogs } from './verify/check-logs'
import { comparer } from './verify/compare'
import { eventTopics } from './verify/event-topics'

export type RunIndexerParameters = {
  config: Config
  deployment: Deployment
  signal: AbortSignal
  log: (message: string) => void
}

const RETRY_MS = 500
/**
 * A node may be wrong once, even about its chain: only the same fatal error this many times in a row ends the indexer.
 */
const SURE_TIMES = 5
const SURE_MS = 2_500

/**
 * Indexes until the signal. Waits while the database or the node does not answer, and stands by while another indexer
 * writes.
 * @throws FatalError if a person is needed.
 */
export async function runIndexer(parameters: RunIndexerParameters): Promise<void> {
  const { config, deployment, signal, log } = parameters
  const { campaigns, matchingRounds, computedResult, voucherGate, donationRouter } = deployment
  const addresses = [campaigns, matchingRounds, computedResult, voucherGate, donationRouter].map(lowerHex)
  const metrics = indexerMetrics()
  const status: IndexerStatus = { role: 'standby', tip: null, tipSeenAtMs: Date.now() }
  const { host, port } = config.health
  if (port !== null) serveHealth({ host, port, databaseUrl: config.databaseUrl, status, metrics, signal, log })
  const urls = [config.rpcUrl, ...config.furtherRpcUrls]
  const sources = urls.map((url) => watchedSource(chainSource(url, addresses), status, metrics))
  const nodes = chainNodes(sources, config.chainId)
  const doubt = { message: '', times: 0 }
  const sure = () => Object.assign(doubt, { message: '', times: 0 })
  while (!signal.aborted) {
    try {
      await leadOnce({ ...parameters, sure, status, metrics }, nodes)
    } catch (error) {
      if (signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      const isFatal = error instanceof FatalError
      if (isFatal) Object.assign(doubt, { message, times: doubt.message === message ? doubt.times + 1 : 1 })
      if (isFatal && doubt.times >= SURE_TIMES) throw error
      log(`${message} Trying again.`)
      await delay(isFatal ? SURE_MS : RETRY_MS, undefined, { signal }).catch(() => undefined)
      await nodes.switchNode()
    }
  }
}

/** @property sure Called as soon as chain and database are known to belong together. */
type LeadParameters = RunIndexerParameters & { sure: () => void; status: IndexerStatus; metrics: IndexerMetrics }

async function leadOnce(parameters: LeadParameters, nodes: Nodes): Promise<void> {
  const { source } = nodes
  const { config, deployment, signal, log, status, metrics } = parameters
  const deploymentBlock = BigInt(deployment.deploymentBlock)
  const client = await lead(config.databaseUrl, signal, log)
  try {
    Object.assign(status, { role: 'leading', tipSeenAtMs: Date.now() })
    const chainId = await checkChainId(source, config.chainId)
    const genesisHash = await readGenesis(source)
    const written = await openChainStore({
      client,
      identity: { chainId, genesisHash, contract: lowerHex(deployment.campaigns), deploymentBlock },
      matchingRounds: lowerHex(deployment.matchingRounds),
      ringSize: config.finalityBlocks,
      manyDonors: config.manyDonors,
      comparer: config.isChecked ? comparer({ contracts: deployment, readers: nodes.readers }) : null,
    })
    const store = watchedStore(written, metrics)
    parameters.sure()
    log(`Reading chain ${chainId}.`)
    const decode = logDecoder(deployment)
    const topics = eventTopics(deployment)
    const check = config.isChecked
      ? (headers: readonly RawHeader[], logs: readonly RawLog[]) =>
          // The contracts' views contain the sums of all donations.
          checkLogs({ source, topics, summed: DONATED }, headers, logs)
      : async () => undefined
    const following = { ...config, source, nodes, store, check, decode, deploymentBlock, genesisHash, signal, log }
    await withAsides(parameters, () => followChain(following))
  } finally {
    status.role = 'standby'
    await client.end().catch(() => undefined)
  }
}

/** Asks tokens for their names, and feeds for prices, while `work` runs. */
async function withAsides({ config, signal, log }: RunIndexerParameters, work: () => Promise<void>): Promise<void> {
  const { databaseUrl, finalityBlocks, prices } = config
  const done = new AbortController()
  const urls = [config.rpcUrl, ...config.furtherRpcUrls]
  const aside = { databaseUrl, signal: AbortSignal.any([signal, done.signal]), log }
  const naming = nameTokens({ ...aside, tokens: tokenSource(urls, config.chainId) })
  const pricing =
    prices && priceGifts({ ...aside, settings: prices, source: priceSource(urls, prices), finalityBlocks })
  try {
    await work()
  } finally {
    done.abort()
    await Promise.all([naming, pricing])
  }
}

async function checkChainId(source: Pick<ChainSource, 'readChainId'>, expected: number): Promise<number> {
  const actual = await source.readChainId()
  if (actual === expected) return actual
  throw new FatalError(`RPC_URL is a node of chain ${actual}, but CHAIN_ID is ${expected}. Correct one of them.`)
}

/** The hash of the genesis block, which identifies the chain. Block 1 must continue it. */
async function readGenesis(source: Pick<ChainSource, 'readLatest' | 'readHeaders'>): Promise<string> {
  const tip = BigInt((await source.readLatest()).number)
  const [genesis, next] = await source.readHeaders(0n, tip > 0n ? 1n : 0n)
  if (genesis && (!next || next.parentHash === genesis.hash)) return genesis.hash
  throw new InconsistentNodeError('Block 1 does not continue the genesis block that the node reported.')
}
