import type { Hex } from '@commonweight/domain/hex'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { TypedDataDefinition } from 'viem'
import { getCapabilities, sendCalls, sendTransaction, signTypedData } from 'viem/actions'
import type { Config, Connector } from 'wagmi'
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
import { announceLegacyWallet } from './announce-legacy-wallet'
import { checkAnnouncements } from './check-announcements'
import { configuredWallets } from './configured-wallets'
import { mendStorage } from './mend-storage'
import { NoWalletError } from './no-wallet-error'
import type { Proposal } from './safe-parent'
import { wagmiConfig } from './wagmi-config'
import { isFramed, rememberedAccount, setWalletState, walletState } from './wallet-state'
import { connection as words } from './words/connection'

/** How long a wallet that was connected before may take to announce itself. */
const ANNOUNCE_MS = 3_000
/** How long it may then take to answer; a page must not wait for a wallet that hangs. */
const RESTORE_MS = 8_000

/** How long a wallet may take to say what it can do. */
const CAPABILITIES_MS = 1_500

/** EIP-5792: `ready` wallets ask their person first whether to lend the account code. */
export type Batching = 'supported' | 'ready'

/** Where a wallet elsewhere reports that it cannot be reached. */
type Unreachable = { report: (error: Error) => void }

/** The visitor's wallet on the site's chain: finds, connects and asks it. One per page. */
export class SiteWallet {
  readonly #config: Config
  readonly #chain: SiteChain
  readonly #unreachable: Unreachable

  private constructor(config: Config, chain: SiteChain, unreachable: Unreachable) {
    this.#config = config
    this.#chain = chain
    this.#unreachable = unreachable
  }

  get #chainId(): number {
    return this.#chain.deployment.chainId
  }

  /** Lets wallets announce themselves; connects to none yet. */
  static async find(chain: SiteChain): Promise<SiteWallet> {
    await announceWallets(chain)
    const unreachable: Unreachable = { report: () => undefined }
    const connectors = await configuredWallets(chain, (error) => unreachable.report(error))
    return new SiteWallet(wagmiConfig(chain, connectors), chain, unreachable)
  }

  /** Publishes what the wallet does from now on. Reconnects the one that was connected, if it answers in time. */
  async restore(): Promise<void> {
    watchConnection(this.#config, { onChange: () => this.#publish() })
    if (rememberedAccount() || isFramed()) {
      setWalletState({ status: 'connecting', account: rememberedAccount() })
      const tooLate = new Promise<void>((resolve) => setTimeout(resolve, RESTORE_MS))
      await Promise.race([reconnectAll(this.#config), tooLate]).catch(() => undefined)
      if (walletState().status === 'connecting' && !this.#account()) setWalletState({ status: 'disconnected' })
    }
    this.#publish()
  }

  /** The connected account; asks the visitor to connect if there is none. Null if they do not. */
  async connect(): Promise<Hex | null> {
    const connected = this.#account()
    if (connected) return connected
    if (this.#config.connectors.length === 0) throw new NoWalletError()
    mendStorage()
    const { showConnectModal } = await import('./rainbow-modal')
    const failure = new Promise<Error>((resolve) => {
      this.#unreachable.report = resolve
    })
    const failed = await showConnectModal(this.#config, failure)
    if (failed) throw failed
    this.#publish()
    return this.#account()
  }

  async disconnect(): Promise<void> {
    await disconnect(this.#config)
  }

  /** Asks the wallet to change to the site's chain. */
  async switchChain(): Promise<void> {
    await switchChain(this.#config, { chainId: this.#chainId })
  }

  /** Makes the wallet ready for this account and chain. A problem says what the person must do. */
  async prepare(account: Hex, chainId: number): Promise<{ name: string; text: string } | null> {
    const connected = await this.connect()
    if (!connected) return { name: 'NotConnected', text: words.notConnected }
    if (connected !== account) return { name: 'WrongAccount', text: words.wrongAccount(account) }
    const wallet = walletState()
    if (wallet.status === 'connected' && wallet.chainId !== chainId) await switchChain(this.#config, { chainId })
    return null
  }

  /** The wallet's answer as it came: a transaction's hash, as a rule. `gas` is null if the wallet must estimate. */
  async send(
    { to, data, value, chainId }: PreparedCall,
    options: { account: Hex; gas: bigint | null },
  ): Promise<unknown> {
    const { account, gas } = options
    const client = await getConnectorClient(this.#config, { account, chainId })
    // A Safe would fix it as the gas of the call inside, and count a failure there as executed.
    const limit = this.#isSafe() ? null : gas
    return sendTransaction(client, { account, to, data, value, ...(limit && { gas: limit }), chain: client.chain })
  }

  /** As `send`, for calls that must happen together; the answer names the batch, as a rule. */
  async sendCalls(calls: readonly PreparedCall[], { account }: { account: Hex }): Promise<unknown> {
    const [first] = calls
    const client = await getConnectorClient(this.#config, { account, ...(first && { chainId: first.chainId }) })
    const made = calls.map(({ to, data, value }) => ({ to, data, value }))
    // The client's account has a checksum, without which a Safe does not know it.
    return sendCalls(client, { account: client.account, calls: made, chain: client.chain, forceAtomic: true })
  }

  /** What the wallet reports on a batch. Asks the visitor nothing. */
  async callsStatus(id: string): Promise<unknown> {
    return this.ask({ method: 'wallet_getCallsStatus', params: [id] })
  }

  /** Whether the wallet makes several calls of an account in one transaction; null also if it does not say in time. */
  async batching(account: Hex): Promise<Batching | null> {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), CAPABILITIES_MS))
    const asked = getConnectorClient(this.#config, { account }).then((client) =>
      getCapabilities(client, { account, chainId: this.#chainId }),
    )
    const answer = await Promise.race([asked.catch(() => null), late])
    // A Safe answers as an earlier draft of EIP-5792 said.
    const status: unknown = answer?.atomicBatch?.supported === true ? 'supported' : answer?.atomic?.status
    return status === 'supported' || status === 'ready' ? status : null
  }

  /** The wallet's answer as it came: the account's signature of these data, as a rule. */
  async signTypedData(account: Hex, data: TypedDataDefinition): Promise<unknown> {
    return signTypedData(await getConnectorClient(this.#config, { account }), { account, ...data })
  }

  /** What the Safe around this page reports on a proposal; null elsewhere, or if it does not say. */
  async proposal(hash: Hex): Promise<Proposal | null> {
    if (!this.#isSafe()) return null
    const { askProposal } = await import('./safe-parent')
    return askProposal(this.#chain.wallets.safeOrigins, hash)
  }

  /** Passes a question on to the wallet's own node, of the chain that the wallet is set to. */
  async ask(question: { method: string; params: unknown }): Promise<unknown> {
    const { request } = await getConnectorClient(this.#config)
    return request(question as Parameters<typeof request>[0])
  }

  #isSafe(): boolean {
    return getConnection(this.#config).connector?.type === 'safe'
  }

  #account(): Hex | null {
    const { address } = getConnection(this.#config)
    return address ? (address.toLowerCase() as Hex) : null
  }

  #publish(): void {
    const { status, address, chainId, connector } = getConnection(this.#config)
    // Some wallets call themselves connected and name no account.
    if (status === 'connected' && address) {
      const account = address.toLowerCase() as Hex
      setWalletState({ status: 'connected', account, chainId, walletName: connector.name, walletId: connector.id })
    } else if (status !== 'connecting' && status !== 'reconnecting') {
      setWalletState({ status: 'disconnected' })
    }
  }
}

async function announceWallets({ rpcUrl, deployment }: SiteChain): Promise<void> {
  checkAnnouncements()
  announceLegacyWallet()
  // Decided while building, so that other builds do not contain the demo wallet at all. Only a literal decides there.
  if (process.env.NEXT_PUBLIC_CHAIN_ID === '31337') {
    const { announceDemoWallet } = await import('./demo-wallet')
    if (deployment.chainId === LOCAL_CHAIN_ID) announceDemoWallet({ rpcUrl, chainId: deployment.chainId })
  }
}

/** Tries again once if a wallet announces itself late. */
async function reconnectAll(config: Config): Promise<void> {
  const known = await knownConnectors(config)
  if ((await reconnect(config, { connectors: known })).length > 0 || isFramed()) return
  const late = new Promise<void>((resolve) => {
    const done = (): void => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const stop = watchConnectors(config, { onChange: done })
    const timer = setTimeout(done, ANNOUNCE_MS)
  })
  if (known.length === 0) {
    await late
    await reconnect(config, { connectors: await knownConnectors(config) })
  }
}

/** Wallets in this browser, and the one elsewhere that was connected last: others would be asked over the network. */
async function knownConnectors({ connectors, storage }: Config): Promise<Connector[]> {
  const recent = await storage?.getItem('recentConnectorId')
  return connectors.filter(({ type, id }) => type === 'injected' || type === 'safe' || id === recent)
}
