import { connection as words } from './words/connection'

/** A wallet's interface (EIP-1193). What it answers is not trusted. */
export type Provider = {
  request: (request: { method: string; params?: unknown }) => Promise<unknown>
  on?: (event: string, listener: Listener) => unknown
  removeListener?: (event: string, listener: Listener) => unknown
}

type Listener = (value: unknown) => void

/** Methods and events that report accounts and chains. */
const CHECKS: Record<string, (value: unknown) => unknown> = {
  eth_accounts: addresses,
  eth_requestAccounts: addresses,
  eth_chainId: chainId,
  accountsChanged: addresses,
  chainChanged: chainId,
}

/**
 * A provider on which the site's wallet code can rely: accounts are a list of addresses (an empty one for anything
 * else), a chain id is hex ("0x0", a chain that no site uses, for anything else). Everything else passes as it is.
 */
export function checkedProvider(provider: Provider): Provider {
  const wrapped = new Map<Listener, Listener>()
  return {
    async request(request) {
      const answer = await provider.request(request)
      const checked = CHECKS[request.method]?.(answer) ?? answer
      if (request.method === 'eth_requestAccounts' && (checked as string[]).length === 0) {
        throw Object.assign(new Error(words.noAccount), { code: 4100 })
      }
      return checked
    },
    on(event, listener) {
      const check = CHECKS[event]
      const checked: Listener = check ? (value) => listener(check(value)) : listener
      wrapped.set(listener, checked)
      return provider.on?.(event, checked)
    },
    removeListener(event, listener) {
      return provider.removeListener?.(event, wrapped.get(listener) ?? listener)
    },
  }
}

function addresses(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter((account) => typeof account === 'string' && /^0x[0-9a-f]{40}$/i.test(account))
}

function chainId(value: unknown): string {
  const isText = typeof value === 'string' && /^(0x[0-9a-f]+|[0-9]+)$/i.test(value)
  const id = isText || typeof value === 'number' ? Number(value) : 0
  return Number.isSafeInteger(id) && id >= 0 ? `0x${id.toString(16)}` : '0x0'
}
