import { checkedProvider, type Provider } from './checked-provider'

const EVENT = 'eip6963:announceProvider'
const checked = new WeakSet<Event>()

/**
 * Wraps every wallet that announces itself (EIP-6963) in `checkedProvider`. Call before anything listens for wallets.
 * Invalid announcements are dropped.
 */
export function checkAnnouncements(): void {
  window.addEventListener(EVENT, (event) => {
    if (checked.has(event)) return
    event.stopImmediatePropagation()
    const detail = checkedDetail((event as CustomEvent<unknown>).detail)
    if (!detail) return
    const again = new CustomEvent(EVENT, { detail })
    checked.add(again)
    window.dispatchEvent(again)
  })
}

const known = new WeakMap<object, Provider>()

function checkedDetail(detail: unknown): object | null {
  const { info, provider } = (detail ?? {}) as { info?: Record<string, unknown>; provider?: Provider }
  if (typeof provider?.request !== 'function' || typeof info !== 'object' || info === null) return null
  const isNamed = ['uuid', 'name', 'icon', 'rdns'].every((key) => typeof info[key] === 'string')
  if (!isNamed) return null
  const wrapped = known.get(provider) ?? checkedProvider(provider)
  known.set(provider, wrapped)
  return Object.freeze({ info, provider: wrapped })
}
