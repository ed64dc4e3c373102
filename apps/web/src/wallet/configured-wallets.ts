import type { CreateConnectorFn } from 'wagmi'
import type { SiteChain } from '../site-chain'
import { isFramed } from './wallet-state'

/**
 * Wallets that do not announce themselves in the browser: the Safe around this page, or those that the site's operator
 * configured. Their code is downloaded only then, and asks nobody before the visitor chooses one.
 * @param onUnreachable Called with the reason when a chosen wallet's servers do not answer.
 */
export async function configuredWallets(
  { wallets }: SiteChain,
  onUnreachable: (error: Error) => void,
): Promise<CreateConnectorFn[]> {
  const { walletConnect, hasBaseAccount, safeOrigins } = wallets
  if (isFramed() && safeOrigins.length > 0) {
    const [{ safe }, { safeOptions }] = await Promise.all([import('wagmi/connectors/safe'), import('./safe-parent')])
    return [safe(safeOptions(safeOrigins))]
  }
  if (walletConnect === null && !hasBaseAccount) return []
  const { walletConnectWallet, baseAccountWallet } = await import('./remote-wallets')
  return [
    ...(walletConnect === null ? [] : [walletConnectWallet(walletConnect, onUnreachable)]),
    ...(hasBaseAccount ? [baseAccountWallet()] : []),
  ]
}
