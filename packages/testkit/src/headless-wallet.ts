import { randomUUID } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'
import {
  createClient,
  type HDAccount,
  type Hex,
  hexToBigInt,
  http,
  type PrivateKeyAccount,
  RpcRequestError,
} from 'viem'
import { sendTransaction } from 'viem/actions'
import { announceProvider } from './announce-provider'

export type WalletAccount = HDAccount | PrivateKeyAccount
export type WalletRequest = { method: string; params: readonly unknown[] }
export type WalletDecision = 'approve' | 'reject'

export type HeadlessWalletParameters = {
  /** The first one is shown to sites; `use` changes it. */
  accounts: readonly [WalletAccount, ...WalletAccount[]]
  /** Endpoints by chain id: the chains this wallet knows. The first is the one it starts on. */
  chains: readonly [WalletChain, ...WalletChain[]]
  name?: string
  /** Reverse domain name, by which a site remembers the wallet. */
  rdns?: string
}
export type WalletChain = { id: number; rpcUrl: string }

/** What a wallet's person does, and what the test may ask of it. */
export type HeadlessWallet = {
  name: string
  /** Everything sites asked so far, in order. */
  requests: WalletRequest[]
  /**
   * Called for each request that a person must agree to; approves by default. May wait: that is a person who hesitates.
   */
  decide: (request: WalletRequest) => WalletDecision | Promise<WalletDecision>
  account(): WalletAccount
  chainId(): number
  /** The person picks another account. */
  use(account: WalletAccount): Promise<void>
  switchChain(chainId: number): Promise<void>
  /** The person disconnects the site. */
  disconnect(): Promise<void>
}

const ASKS_PERSON = new Set([
  'eth_requestAccounts',
  'wallet_requestPermissions',
  'wallet_switchEthereumChain',
  'wallet_addEthereumChain',
  'personal_sign',
  'eth_signTypedData_v4',
  'eth_sendTransaction',
])

/** An error as wallets give it to sites (EIP-1193). */
class ProviderError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message)
  }
}

type Answer = { result: unknown } | { error: { code: number; message: string; data?: unknown } }

/**
 * Gives every page of `context` a wallet: an EIP-6963 provider that asks this process, where viem signs with real
 * keys and sends to a real node. Like a person's wallet it shows no account until asked. Call before the first page.
 */
export async function addHeadlessWallet(
  context: BrowserContext,
  parameters: HeadlessWalletParameters,
): Promise<HeadlessWallet> {
  const uuid = randomUUID()
  const binding = `__wallet_${uuid.replaceAll('-', '')}`
  const { name = 'Test Wallet', rdns = 'org.example.testwallet' } = parameters
  const state = new WalletState(parameters, (event, value) => emit(context, binding, event, value))
  await context.exposeFunction(binding, (request: WalletRequest) => answer(state, request))
  await context.addInitScript(announceProvider, { binding, uuid, name, rdns })
  return Object.assign(state, { name })
}

async function emit(context: BrowserContext, binding: string, event: string, value: unknown): Promise<void> {
  const told = context.pages().map((page) =>
    page
      .evaluate(([key, type, detail]) => void window.dispatchEvent(new CustomEvent(`${key}:${type}`, { detail })), [
        binding,
        event,
        value,
      ] as const)
      // A page that is navigating asks for the state again when it is back.
      .catch(() => undefined),
  )
  await Promise.all(told)
}

async function answer(state: WalletState, { method, params = [] }: WalletRequest): Promise<Answer> {
  const request = { method, params }
  state.requests.push(request)
  try {
    if (ASKS_PERSON.has(method) && !state.needsNoQuestion(method) && (await state.decide(request)) === 'reject') {
      throw new ProviderError(4001, 'User rejected the request.')
    }
    return { result: await state.perform(request) }
  } catch (error) {
    return { error: asProviderError(error) }
  }
}

function asProviderError(error: unknown): { code: number; message: string; data?: unknown } {
  if (error instanceof ProviderError) return { code: error.code, message: error.message, data: error.data }
  // viem wraps the node's error; a wallet passes on the node's own message.
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof RpcRequestError) return { code: at.code, message: at.details, data: at.data }
  }
  return { code: -32603, message: error instanceof Error ? error.message : String(error) }
}

class WalletState implements Omit<HeadlessWallet, 'name'> {
  readonly requests: WalletRequest[] = []
  decide: HeadlessWallet['decide'] = () => 'approve'
  #granted = false
  #account: WalletAccount
  #chain: WalletChain
  readonly #chains: Map<number, WalletChain>
  readonly #emit: (event: string, value: unknown) => Promise<void>

  constructor(parameters: HeadlessWalletParameters, emitEvent: (event: string, value: unknown) => Promise<void>) {
    this.#account = parameters.accounts[0]
    this.#chain = parameters.chains[0]
    this.#chains = new Map(parameters.chains.map((chain) => [chain.id, chain]))
    this.#emit = emitEvent
  }

  account(): WalletAccount {
    return this.#account
  }

  chainId(): number {
    return this.#chain.id
  }

  async use(account: WalletAccount): Promise<void> {
    this.#account = account
    if (this.#granted) await this.#emit('accountsChanged', [account.address])
  }

  async switchChain(chainId: number): Promise<void> {
    const chain = this.#chains.get(chainId)
    if (chain === undefined)
      throw new ProviderError(4902, `Unrecognized chain ID ${chainId}. Try adding the chain first.`)
    if (chain.id === this.#chain.id) return
    this.#chain = chain
    await this.#emit('chainChanged', `0x${chainId.toString(16)}`)
  }

  async disconnect(): Promise<void> {
    this.#granted = false
    await this.#emit('accountsChanged', [])
  }

  /** A site that has the permission gets the accounts at once, without a dialog. */
  needsNoQuestion(method: string): boolean {
    return method === 'eth_requestAccounts' && this.#granted
  }

  async perform({ method, params }: WalletRequest): Promise<unknown> {
    switch (method) {
      case 'eth_requestAccounts':
        this.#granted = true
        return [this.#account.address]
      case 'eth_accounts':
        return this.#granted ? [this.#account.address] : []
      case 'wallet_requestPermissions':
        this.#granted = true
        return [{ parentCapability: 'eth_accounts' }]
      case 'wallet_getPermissions':
        return this.#granted ? [{ parentCapability: 'eth_accounts' }] : []
      case 'wallet_revokePermissions':
        await this.disconnect()
        return null
      case 'eth_chainId':
        return `0x${this.#chain.id.toString(16)}`
      case 'net_version':
        return String(this.#chain.id)
      case 'wallet_switchEthereumChain':
        await this.switchChain(Number((params[0] as { chainId: Hex }).chainId))
        return null
      case 'wallet_addEthereumChain':
        this.#add(params[0] as { chainId: Hex; rpcUrls: string[] })
        return null
      default:
        return this.#permitted(method, params)
    }
  }

  #add({ chainId, rpcUrls }: { chainId: Hex; rpcUrls: string[] }): void {
    const [rpcUrl] = rpcUrls
    if (rpcUrl === undefined) throw new ProviderError(-32602, 'wallet_addEthereumChain names no endpoint.')
    const id = Number(chainId)
    if (!this.#chains.has(id)) this.#chains.set(id, { id, rpcUrl })
  }

  async #permitted(method: string, params: readonly unknown[]): Promise<unknown> {
    switch (method) {
      case 'personal_sign':
        return this.#signer(params[1]).signMessage({ message: { raw: params[0] as Hex } })
      case 'eth_signTypedData_v4': {
        const typed = typeof params[1] === 'string' ? JSON.parse(params[1]) : params[1]
        const { EIP712Domain: _, ...types } = typed.types
        return this.#signer(params[0]).signTypedData({ ...typed, types })
      }
      case 'eth_sendTransaction':
        return this.#send(params[0] as Record<string, Hex | undefined>)
      default:
        return this.#client().request({ method, params } as never)
    }
  }

  #client() {
    return createClient({ transport: http(this.#chain.rpcUrl, { retryCount: 0 }) })
  }

  #signer(address: unknown): WalletAccount {
    if (this.#granted && String(address).toLowerCase() === this.#account.address.toLowerCase()) return this.#account
    throw new ProviderError(4100, `The account ${String(address)} has not been authorised for this site.`)
  }

  async #send(transaction: Record<string, Hex | undefined>): Promise<Hex> {
    const { from, to, data, value, gas, chainId } = transaction
    if (chainId !== undefined && Number(chainId) !== this.#chain.id) {
      throw new ProviderError(
        -32602,
        `The transaction is for chain ${Number(chainId)}, the wallet is on ${this.#chain.id}.`,
      )
    }
    return sendTransaction(this.#client(), {
      account: this.#signer(from),
      chain: null,
      ...(to === undefined ? {} : { to }),
      ...(data === undefined ? {} : { data }),
      ...(value === undefined ? {} : { value: hexToBigInt(value) }),
      ...(gas === undefined ? {} : { gas: hexToBigInt(gas) }),
    })
  }
}
