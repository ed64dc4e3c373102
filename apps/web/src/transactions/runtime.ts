import type { Hex } from '@commonweight/domain/hex'
import { type Client, createClient, type TypedDataDefinition } from 'viem'
import { getBlock } from 'viem/actions'
import type { SiteChain } from '../site-chain'
import type { Proposal } from '../wallet/safe-parent'
import { type Batching, SiteWallet } from '../wallet/site-wallet'
import { viemChain } from '../wallet/viem-chain'
import { FlowEngine } from './flow-engine'
import { nodeTransport } from './node-transport'
import { checkedSignature } from './signature/checked-signature'
import { siteRelay } from './site-relay'
import { browserFlows } from './store/browser-flows'

/** What pages do with wallets and the chain. */
export type Runtime = {
  chain: SiteChain
  /** Reads the chain through the site's endpoint, whatever the wallet is set to. */
  client: Client
  engine: FlowEngine
  /** The connected account; asks the visitor to connect if there is none. Null if they do not. */
  connect: () => Promise<Hex | null>
  disconnect: () => Promise<void>
  /** Asks the wallet to change to the site's chain. */
  switchChain: () => Promise<void>
  /** Passes a question on to the connected wallet's own node, of the chain that the wallet is set to. */
  askWallet: (question: { method: string; params: unknown }) => Promise<unknown>
  /** Asks the wallet, on this chain, to sign; throws if its answer is not the account's signature of these data. */
  signTypedData: (account: Hex, data: TypedDataDefinition) => Promise<Hex>
  /** How far the wallet makes several calls of an account in one transaction (EIP-5792); null: it does not, or silent. */
  batching: (account: Hex) => Promise<Batching | null>
  /** What the Safe around this page reports on a proposal; null elsewhere, or if it does not say. */
  proposal: (hash: Hex) => Promise<Proposal | null>
  /** Time of the newest block, Unix seconds. */
  readTime: () => Promise<number>
}

const IMPATIENT = { timeout: 6_000, retryCount: 0 }

/** Starts everything once: discovery of wallets, reconnection, and the flows that earlier pages left. */
export async function startRuntime(chain: SiteChain): Promise<Runtime> {
  const wallet = await SiteWallet.find(chain)
  const { chainId } = chain.deployment
  const client = createClient({ chain: viemChain(chain), transport: nodeTransport(chain.rpcUrl, chainId) })
  const engine = new FlowEngine({
    store: browserFlows(),
    // The engine looks again by itself: a request that hangs must not keep it from doing so.
    client: createClient({ chain: viemChain(chain), transport: nodeTransport(chain.rpcUrl, chainId, IMPATIENT) }),
    wallet,
    relay: siteRelay,
    readIndexedBlock,
    tokens: chain.tokens,
  })
  // Flows of earlier pages do not wait for the wallet.
  engine.begin()
  await wallet.restore()
  return {
    chain,
    client,
    engine,
    connect: () => wallet.connect(),
    disconnect: () => wallet.disconnect(),
    switchChain: () => wallet.switchChain(),
    askWallet: (question) => wallet.ask(question),
    signTypedData: async (account, data) => {
      const problem = await wallet.prepare(account, chainId)
      if (problem) throw new Error(problem.text)
      return checkedSignature(client, { account, data, answer: await wallet.signTypedData(account, data) })
    },
    batching: (account) => wallet.batching(account),
    proposal: (hash) => wallet.proposal(hash),
    readTime: async () => Number((await getBlock(client)).timestamp),
  }
}

/** The newest block that the site's database has. Throws if the site does not answer. */
async function readIndexedBlock(): Promise<bigint> {
  const response = await fetch('/api/head', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })
  if (!response.ok) throw new Error(`The site answered ${response.status} to GET /api/head`)
  const { blockNumber }: { blockNumber: string | number } = await response.json()
  return BigInt(blockNumber)
}
