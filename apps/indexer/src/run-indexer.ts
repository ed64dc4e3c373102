import { setTimeout as delay } from 'node:timers/promises'
import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { type ChainSource, chainSource } from './chain-source'
import { chainStore } from './chain-store'
import type { Config } from './config'
import { logDecoder } from './decode-log'
import { FatalError } from './errors'
import { followChain } from './follow-chain'
import { lead } from './lead'
import { nameTokens } from './name-tokens'
import { tokenSource } from './token-source'

export type RunIndexerParameters = {
  config: Config
  deployment: Deployment
  signal: AbortSignal
  log: (message: string) => void
}

const RETRY_MS = 500

/**
 * Indexes until the signal. Waits while the database or the node is away, and stands by while another indexer writes.
 * @throws FatalError if a person is needed.
 */
export async function runIndexer(parameters: RunIndexerParameters): Promise<void> {
  const { config, deployment, signal, log } = parameters
  const { campaigns, matchingRounds, computedResult, voucherGate, donationRouter } = deployment
  const addresses = [campaigns, matchingRounds, computedResult, voucherGate, donationRouter].map(
    (address) => address.toLowerCase() as Hex,
  )
  const source = chainSource(config.rpcUrl, addresses)
  while (!signal.aborted) {
    try {
      await leadOnce(parameters, source, addresses)
    } catch (error) {
      if (error instanceof FatalError) throw error
      if (signal.aborted) return
      log(`${error instanceof Error ? error.message : error} Trying again.`)
      await delay(RETRY_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function leadOnce(parameters: RunIndexerParameters, source: ChainSource, addresses: Hex[]): Promise<void> {
  const { config, deployment, signal, log } = parameters
  const deploymentBlock = BigInt(deployment.deploymentBlock)
  const client = await lead(config.databaseUrl, signal, log)
  try {
    const chainId = await checkedChainId(source, config.chainId)
    const genesisHash = (await source.header(0n)).hash
    const store = await chainStore({
      client,
      identity: { chainId, genesisHash, contract: deployment.campaigns.toLowerCase(), deploymentBlock },
      matchingRounds: deployment.matchingRounds.toLowerCase(),
      ringSize: config.finalityBlocks,
    })
    log(`Reading chain ${chainId}.`)
    const decode = logDecoder(deployment)
    const following = { ...config, source, store, addresses, decode, deploymentBlock, genesisHash, signal, log }
    await withNames(parameters, () => followChain(following))
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** While work is done, tokens are asked for their names. */
async function withNames({ config, signal, log }: RunIndexerParameters, work: () => Promise<void>): Promise<void> {
  const done = new AbortController()
  const naming = nameTokens({
    databaseUrl: config.databaseUrl,
    tokens: tokenSource(config.rpcUrl),
    signal: AbortSignal.any([signal, done.signal]),
    log,
  })
  try {
    await work()
  } finally {
    done.abort()
    await naming
  }
}

async function checkedChainId(source: ChainSource, expected: number): Promise<number> {
  const actual = await source.chainId()
  if (actual === expected) return actual
  throw new FatalError(`RPC_URL is a node of chain ${actual}, but CHAIN_ID is ${expected}. Correct one of them.`)
}
