import { DEMO_WALLET_ID, demoRoles } from './demo-roles'
import { type DemoSelection, demoSelection } from './demo-selection'
import { connection as words } from './words/connection'

type Request = { method: string; params?: unknown }
type Listener = (value: unknown) => void

const ICON =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="6" fill="%231b1a17"/%3E%3Cpath d="M8 21l5-10 4 7 3-5 4 8z" fill="none" stroke="%23f6f3ec" stroke-width="2"/%3E%3C/svg%3E'

/** Requests that a node with unlocked accounts signs itself. */
const FORWARDED = new Set(['eth_sendTransaction', 'eth_signTypedData_v4', 'personal_sign', 'eth_sign'])

/**
 * A wallet for local chains, announced by EIP-6963 like any other. It holds no key: it passes requests on to the node,
 * whose accounts are unlocked. Builds for other chains do not contain this file.
 */
export function announceDemoWallet({ rpcUrl, chainId }: { rpcUrl: string; chainId: number }): void {
  const provider = new DemoProvider(rpcUrl, chainId, demoSelection())
  const info = Object.freeze({
    uuid: crypto.randomUUID(),
    name: words.demoName,
    icon: ICON,
    rdns: DEMO_WALLET_ID,
  })
  const detail = Object.freeze({ info, provider })
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  window.addEventListener('eip6963:requestProvider', announce)
  announce()
}

class DemoProvider {
  readonly #rpcUrl: string
  readonly #chainId: number
  readonly #selection: DemoSelection
  readonly #listeners = new Map<string, Set<Listener>>()
  #accounts: Promise<string[]> | null = null

  constructor(rpcUrl: string, chainId: number, selection: DemoSelection) {
    this.#rpcUrl = rpcUrl
    this.#chainId = chainId
    this.#selection = selection
    selection.subscribe(() => void this.#announceAccounts())
  }

  readonly on = (event: string, listener: Listener): this => {
    this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener))
    return this
  }

  readonly removeListener = (event: string, listener: Listener): this => {
    this.#listeners.get(event)?.delete(listener)
    return this
  }

  readonly request = async ({ method, params }: Request): Promise<unknown> => {
    switch (method) {
      case 'eth_chainId':
        return `0x${this.#chainId.toString(16)}`
      case 'eth_accounts':
        return this.#selection.isConnected() ? [await this.#account()] : []
      case 'eth_requestAccounts':
      case 'wallet_requestPermissions':
        this.#selection.setConnected(true)
        return method === 'eth_requestAccounts' ? [await this.#account()] : [{ parentCapability: 'eth_accounts' }]
      case 'wallet_revokePermissions':
        this.#selection.setConnected(false)
        return null
      case 'wallet_switchEthereumChain':
        return this.#switch(params)
      default:
        if (FORWARDED.has(method) && !this.#selection.isConnected()) throw providerError(4100, words.connectFirst)
        return this.#forward(method, params ?? [])
    }
  }

  async #announceAccounts(): Promise<void> {
    const accounts = this.#selection.isConnected() ? [await this.#account()] : []
    for (const listener of this.#listeners.get('accountsChanged') ?? []) listener(accounts)
  }

  async #account(): Promise<string> {
    this.#accounts ??= this.#forward('eth_accounts', []) as Promise<string[]>
    const accounts = await this.#accounts.catch((error: unknown) => {
      this.#accounts = null
      throw error
    })
    const account = accounts[this.#selection.role()] ?? accounts[demoRoles[0].index]
    if (!account) throw providerError(4900, words.noDemoAccounts)
    return account
  }

  #switch(params: unknown): null {
    const [wanted] = Array.isArray(params) ? params : []
    if (Number(wanted?.chainId) === this.#chainId) return null
    throw providerError(4902, words.onlyLocal)
  }

  async #forward(method: string, params: unknown): Promise<unknown> {
    const response = await fetch(this.#rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    })
    const answer: { result?: unknown; error?: { code: number; message: string; data?: unknown } } =
      await response.json()
    if (answer.error) throw providerError(answer.error.code, answer.error.message, answer.error.data)
    return answer.result
  }
}

function providerError(code: number, message: string, data?: unknown): Error {
  return Object.assign(new Error(message), { code, data })
}
