import type { Hex } from '@commonweight/domain/hex'
import { type Client, createClient, http, type TypedDataDefinition } from 'viem'
import { sendTransaction, signTypedData } from 'viem/actions'
import type { Config } from 'wagmi'
import {
  disconnect,
  getConnection,
  getConnectorClient,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from 'wagmi/actions'
import type { SiteChain } from '../site-chain'
import { announceLegacyWallet } from '../wallet/announce-legacy-wallet'
import { checkAnnouncements } from '../wallet/check-announcements'
import { mendStorage } from '../wallet/mend-storage'
import { NoWalletError } from '../wallet/no-wallet-error'
import { viemChain } from '../wallet/viem-chain'
import { wagmiConfig } from '../wallet/wagmi-config'
import { rememberedAccount, setWalletState, walletState } from '../wallet/wallet-state'
import type { Problem } from './flow'
import { FlowEngine, type FlowWallet } from './flow-engine'
import { indexedBlock } from './indexed-block'
import { checkedSignature } from './signature/checked-signature'
import { browserFlows } from './store/browser-flows'

/** What islands do with wallets and the chain. */
export type Runtime = {
  chain: SiteChain
  /** Reads the chain through the site's endpoint, whatever the wallet is set to. */
  client: Client
  engine: FlowEngine
  /** The connected account; asks the visitor to connect where there is none. Null if they do not. */
  connect: () => Promise<Hex | null>
  disconnect: () => Promise<void>
  /** Asks the wallet to change to the site's chain. */
  switchChain: () => Promise<void>
  /** Passes a call on to the connected wallet's own node, of whatever chain the wallet is set to. */
  askWallet: (call: { method: string; params: unknown }) => Promise<unknown>
  /** Asks the wallet, on this chain, to sign; throws where its answer is not the account's signature of these data. */
  signTypedData: (account: Hex, data: TypedDataDefinition) => Promise<Hex>
}

/** How long a wallet that was connected before may take to announce itself. */
const ANNOUNCE_MS = 3_000
/** How long it may then take to answer; a page must not wait for a wallet that hangs. */
const RESTORE_MS = 8_000
const IMPATIENT = { timeout: 6_000, retryCount: 0 }

/** Starts everything once: discovery, reconnection, and the transactions that earlier pages left. */
export async function startRuntime(chain: SiteChain): Promise<Runtime> {
  await announceWallets(chain)
  const config = wagmiConfig(chain)
  const client = createClient({ chain: viemChain(chain), transport: http(chain.rpcUrl) })
  // The engine looks again by itself: a request that hangs must not keep it from doing so.
  const impatient = createClient({ chain: viemChain(chain), transport: http(chain.rpcUrl, IMPATIENT) })
  const wallet = flowWallet(config)
  const engine = new FlowEngine({
    store: browserFlows(),
    client: impatient,
    ...{ wallet, indexedBlock, tokens: chain.tokens },
  })
  // What earlier pages left is looked for at once, whatever the wallet does meanwhile.
  engine.begin()
  watchConnection(config, { onChange: () => publish(config) })
  if (rememberedAccount()) await restore(config)
  publish(config)
  return {
    ...{ chain, client, engine },
    connect: () => connectedAccount(config),
    disconnect: () => disconnect(config),
    switchChain: async () => {
      await switchChain(config, { chainId: chain.deployment.chainId })
    },
    askWallet: async (call) => {
      const { request } = await getConnectorClient(config)
      return request(call as Parameters<typeof request>[0])
    },
    signTypedData: async (account, data) => {
      const problem = await wallet.prepare(account, chain.deployment.chainId)
      if (problem) throw new Error(problem.text)
      const answer: unknown = await signTypedData(await getConnectorClient(config, { account }), { account, ...data })
      return checkedSignature(client, { account, data, answer })
    },
  }
}

async function announceWallets({ rpcUrl, deployment }: SiteChain): Promise<void> {
  checkAnnouncements()
  announceLegacyWallet()
  // Decided while building, so that other builds do not contain the demo wallet at all.
  if (process.env.NEXT_PUBLIC_CHAIN_ID === '31337') {
    const { announceDemoWallet } = await import('../wallet/demo-wallet')
    if (deployment.chainId === 31337) announceDemoWallet({ rpcUrl, chainId: deployment.chainId })
  }
}

/** Reconnects what was connected, as far as the wallet answers in time; if it does later, `watchConnection` hears of it. */
async function restore(config: Config): Promise<void> {
  setWalletState({ status: 'connecting', account: rememberedAccount() })
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, RESTORE_MS))
  await Promise.race([reconnectAll(config), tooLate]).catch(() => undefined)
  if (walletState().status === 'connecting' && !accountOf(config)) setWalletState({ status: 'disconnected' })
}

/** A wallet that announces itself late gets another try. */
async function reconnectAll(config: Config): Promise<void> {
  if ((await reconnect(config)).length > 0) return
  const late = new Promise<void>((resolve) => {
    const done = (): void => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const stop = watchConnectors(config, { onChange: done })
    const timer = setTimeout(done, ANNOUNCE_MS)
  })
  if (config.connectors.length === 0) {
    await late
    await reconnect(config)
  }
}

function publish(config: Config): void {
  const { status, address, chainId, connector } = getConnection(config)
  // Some wallets call themselves connected and name no account.
  if (status === 'connected' && address) {
    const account = address.toLowerCase() as Hex
    setWalletState({ status: 'connected', account, chainId, walletName: connector.name, walletId: connector.id })
  } else if (status !== 'connecting' && status !== 'reconnecting') {
    setWalletState({ status: 'disconnected' })
  }
}

async function connectedAccount(config: Config): Promise<Hex | null> {
  const connected = accountOf(config)
  if (connected) return connected
  if (config.connectors.length === 0) throw new NoWalletError()
  mendStorage()
  const { showConnectModal } = await import('../wallet/rainbow-modal')
  await showConnectModal(config)
  publish(config)
  return accountOf(config)
}

function accountOf(config: Config): Hex | null {
  const { address } = getConnection(config)
  return address ? (address.toLowerCase() as Hex) : null
}

function flowWallet(config: Config): FlowWallet {
  return {
    prepare: (account, chainId) => prepareWallet(config, account, chainId),
    send: async ({ to, data, value, chainId }, { account, gas }) => {
      const client = await getConnectorClient(config, { account, chainId })
      return sendTransaction(client, { account, to, data, value, ...(gas && { gas }), chain: client.chain })
    },
  }
}

async function prepareWallet(config: Config, account: Hex, chainId: number): Promise<Problem | null> {
  const connected = await connectedAccount(config)
  if (!connected) return { name: 'NotConnected', text: 'No wallet is connected. Connect one and try again.' }
  if (connected !== account) {
    const short = `${account.slice(0, 6)}…${account.slice(-4)}`
    return { name: 'WrongAccount', text: `This was begun with ${short}. Switch to that account in your wallet.` }
  }
  const wallet = walletState()
  if (wallet.status === 'connected' && wallet.chainId !== chainId) await switchChain(config, { chainId })
  return null
}
