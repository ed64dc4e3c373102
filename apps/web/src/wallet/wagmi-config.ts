import { type Config, type CreateConnectorFn, createConfig, createStorage, http } from 'wagmi'
import type { SiteChain } from '../site-chain'
import { browserStorage } from './browser-storage'
import { viemChain } from './viem-chain'

/** wagmi for this chain. Wallets are those given and those that announce themselves (EIP-6963); nothing is fetched. */
export function wagmiConfig(chain: SiteChain, connectors: CreateConnectorFn[]): Config {
  const viem = viemChain(chain)
  return createConfig({
    chains: [viem],
    connectors,
    storage: createStorage({ storage: browserStorage() }),
    transports: { [viem.id]: http(chain.rpcUrl) },
    multiInjectedProviderDiscovery: true,
  })
}
