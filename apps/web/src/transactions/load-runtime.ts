import type { SiteChain } from '../site-chain'
import type { Runtime } from './runtime'

let loading: Promise<Runtime> | null = null

/**
 * Everything that talks to wallets and the chain, downloaded when it is first needed: on a click, or on load for a
 * visitor whose wallet or unfinished transaction is remembered. One per page; a failed download may be tried again.
 */
export function loadRuntime(chain: SiteChain): Promise<Runtime> {
  loading ??= import('./runtime')
    .then(({ startRuntime }) => startRuntime(chain))
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}
