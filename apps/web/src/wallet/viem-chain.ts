import { type Chain, defineChain } from 'viem'
import type { SiteChain } from '../site-chain'

/** The site's chain as viem and wallets describe chains. */
export function viemChain({ deployment, chainName, rpcUrl, tokens }: SiteChain): Chain {
  const [native] = tokens
  const symbol = native?.symbol ?? 'ETH'
  return defineChain({
    id: deployment.chainId,
    name: chainName,
    nativeCurrency: { name: symbol, symbol, decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
}
