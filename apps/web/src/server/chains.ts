import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'

/** What people call a chain, its coin, and where its transactions can be looked up. */
export type ChainFacts = { name: string; nativeSymbol: string; explorer: string | null }

const CHAINS: Record<number, ChainFacts> = {
  1: { name: 'Ethereum', nativeSymbol: 'ETH', explorer: 'https://etherscan.io' },
  10: { name: 'OP Mainnet', nativeSymbol: 'ETH', explorer: 'https://optimistic.etherscan.io' },
  100: { name: 'Gnosis', nativeSymbol: 'XDAI', explorer: 'https://gnosisscan.io' },
  137: { name: 'Polygon', nativeSymbol: 'POL', explorer: 'https://polygonscan.com' },
  8453: { name: 'Base', nativeSymbol: 'ETH', explorer: 'https://basescan.org' },
  [LOCAL_CHAIN_ID]: { name: 'Local chain', nativeSymbol: 'ETH', explorer: null },
  42161: { name: 'Arbitrum One', nativeSymbol: 'ETH', explorer: 'https://arbiscan.io' },
  84532: { name: 'Base Sepolia', nativeSymbol: 'ETH', explorer: 'https://sepolia.basescan.org' },
  11155111: { name: 'Sepolia', nativeSymbol: 'ETH', explorer: 'https://sepolia.etherscan.io' },
}

export function chainFacts(chainId: number): ChainFacts {
  return CHAINS[chainId] ?? { name: `Chain ${chainId}`, nativeSymbol: 'ETH', explorer: null }
}
