export type AnnouncedWallet = { binding: string; uuid: string; name: string; rdns: string }

type Listener = (value: unknown) => void
type Reply = { result: unknown } | { error: { code: number; message: string; data?: unknown } }

/**
 * Runs inside the page before its own scripts: announces an EIP-6963 provider whose requests go to the function that
 * the test exposed under `binding`. Self-contained, because it is sent to the browser as source text.
 */
export function announceProvider({ binding, uuid, name, rdns }: AnnouncedWallet): void {
  const listeners = new Map<string, Set<Listener>>()
  const ask = (window as unknown as Record<string, (request: unknown) => Promise<Reply>>)[binding]
  for (const event of ['accountsChanged', 'chainChanged', 'disconnect']) {
    window.addEventListener(`${binding}:${event}`, (message) => {
      for (const listener of listeners.get(event) ?? []) listener((message as CustomEvent).detail)
    })
  }
  const provider = {
    async request(request: unknown) {
      if (ask === undefined) throw new Error('The test did not expose its wallet.')
      const reply = await ask(request)
      if ('result' in reply) return reply.result
      throw Object.assign(new Error(reply.error.message), { code: reply.error.code, data: reply.error.data })
    },
    on(event: string, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
      return provider
    },
    removeListener(event: string, listener: Listener) {
      listeners.get(event)?.delete(listener)
      return provider
    },
  }
  const icon = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  const detail = Object.freeze({ info: Object.freeze({ uuid, name, icon, rdns }), provider: Object.freeze(provider) })
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  window.addEventListener('eip6963:requestProvider', announce)
  announce()
}
