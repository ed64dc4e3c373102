import type { ReactNode } from 'react'
import type { SiteChain } from '../../site-chain'

/** For /me and /attest: sends a visitor with a connected wallet to `${href}/<address>`, offers to connect otherwise. */
export type WalletGatewayProps = {
  chain: SiteChain
  href: '/me' | '/attest'
  prompt: string
  /** What works without a wallet. */
  children: ReactNode
}
