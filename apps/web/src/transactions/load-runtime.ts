import type { SiteChain } from '../site-chain'
import type { Runtime } from './runtime'

let loading: Promise<Runtime> | null = null

/**
 * Downloads all code for wallets and the chain when it is first needed: on a click, or on load if the browser remembers
 * a wallet or an unfinished flow. One runtime per page; a failed download may be tried again.
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
