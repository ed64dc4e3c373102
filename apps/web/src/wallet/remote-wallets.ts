import { UserRejectedRequestError } from 'viem'
import { type CreateConnectorFn, createConnector } from 'wagmi'
import { baseAccount } from 'wagmi/connectors/baseAccount'
import { walletConnect } from 'wagmi/connectors/walletConnect'
import { UnreachableWalletError } from './unreachable-wallet-error'
import { remote as words } from './words/remote'

type Uri = { getUri: (uri: string) => string }

/**
 * How RainbowKit's dialog lists a wallet.
 * @property qrCode, mobile Of one that shows a code to scan, or opens it.
 * @property downloadUrls Where one gets such a wallet, as a second code.
 */
type Listing = {
  id: string
  name: string
  isRainbowKitConnector: true
  groupIndex: number
  groupName: string
  iconUrl: string
  iconBackground: string
  qrCode?: Uri
  mobile?: Uri
  downloadUrls?: { qrCode: string }
}

const listing = (id: string, name: string, iconUrl: string): Listing => ({
  id,
  name,
  isRainbowKitConnector: true,
  groupIndex: 1,
  groupName: words.group,
  iconUrl,
  iconBackground: '#1b1a17',
})

const icon = (background: string, drawing: string) =>
  `data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="6" fill="%23${background}"/%3E%3Cpath d="${drawing}" fill="none" stroke="%23fff" stroke-width="2.5" stroke-linecap="round"/%3E%3C/svg%3E`
const WALLETCONNECT_ICON = icon('3b6fd4', 'M9 13c4-4 10-4 14 0M6 16l5 5 5-5 5 5 5-5')
const BASE_ICON = icon('1f4fd8', 'M10 16h12M16 10a6 6 0 1 1 0 12')
const WALLETS_LIST = 'https://walletguide.walletconnect.network'
/** Not RainbowKit's own name for it, which on phones stands for a dialog of WalletConnect's that this site does not load. */
const WALLETCONNECT_ID = 'walletConnectCode'

/** How long the relay may take until there is a code to scan. */
const CODE_MS = 12_000

/** Wallets on phones, by a code to scan. Their relay is asked once the visitor has chosen this. */
export function walletConnectWallet(projectId: string, onUnreachable: (error: Error) => void): CreateConnectorFn {
  const { origin } = window.location
  const make = walletConnect({
    projectId,
    showQrModal: false,
    telemetryEnabled: false,
    customStoragePrefix: 'commonweight',
    metadata: { name: words.site, description: words.about, url: origin, icons: [`${origin}/icon.svg`] },
  })
  const uri: Uri = { getUri: (text) => text }
  const rkDetails: Listing = {
    ...listing(WALLETCONNECT_ID, words.walletConnect, WALLETCONNECT_ICON),
    qrCode: uri,
    mobile: uri,
    downloadUrls: { qrCode: WALLETS_LIST },
  }
  return createConnector((config) => {
    // wagmi's own `setup` would open the relay on every page.
    const { setup: _, ...connector } = make(config)
    return { ...connector, ...watched(connector, onUnreachable), id: WALLETCONNECT_ID, rkDetails }
  })
}

type WalletConnector = Pick<ReturnType<ReturnType<typeof walletConnect>>, 'getProvider' | 'connect' | 'onDisplayUri'>

/** Reports when the relay fails, or has brought neither a code to scan nor a connection in time. */
function watched(connector: WalletConnector, onUnreachable: (error: Error) => void): WalletConnector {
  const wait = (): (() => void) => {
    const timer = setTimeout(() => onUnreachable(new UnreachableWalletError(null)), CODE_MS)
    return () => clearTimeout(timer)
  }
  let hasCode = (): void => undefined
  async function getProvider(this: unknown): Promise<unknown> {
    return Reflect.apply(connector.getProvider, this, []).finally(wait())
  }
  async function connect(this: unknown, ...parameters: unknown[]): Promise<unknown> {
    hasCode = wait()
    try {
      return await Reflect.apply(connector.connect, this, parameters)
    } catch (error) {
      if (!(error instanceof UserRejectedRequestError)) onUnreachable(new UnreachableWalletError(error))
      throw error
    } finally {
      hasCode()
    }
  }
  return {
    getProvider: getProvider as WalletConnector['getProvider'],
    connect: connect as WalletConnector['connect'],
    onDisplayUri(uri) {
      hasCode()
      connector.onDisplayUri(uri)
    },
  }
}

/** An account that its person unlocks with a passkey, in a window of keys.coinbase.com. */
export function baseAccountWallet(): CreateConnectorFn {
  const make = baseAccount({ appName: words.site, preference: { telemetry: false } })
  return createConnector((config) => {
    const connector = make(config)
    return { ...connector, rkDetails: listing(connector.id, words.baseAccount, BASE_ICON) }
  })
}
