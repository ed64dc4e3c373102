import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'

/**
 * A personhood gate that this site's operator vouches for, and how people are verified there. Texts are the operator's;
 * null: what is usual for the kind.
 */
export type SiteGate = {
  kind: 'voucher' | 'eas' | 'passport'
  address: Hex
  name: string
  /** Where people get verified. */
  link: string | null
  needs: string | null
  costs: string | null
  reveals: string | null
}

/**
 * Wallets that do not announce themselves in the browser, as this site's operator has configured them.
 * @property walletConnect The project id; null: not offered.
 * @property safeOrigins Where a Safe's own pages may show this site.
 */
export type SiteWallets = { walletConnect: string | null; hasBaseAccount: boolean; safeOrigins: readonly string[] }

/** What every island needs from the chain; read on the server, never from the build. */
export type SiteChain = {
  /** Content of the chain's addresses file: chain id, contracts, tokens. */
  deployment: Deployment
  /** Shown to people, e.g. "Local chain". */
  chainName: string
  /** The visitor's own reads go here (connect-src allows it). */
  rpcUrl: string
  /** Every token that campaigns may use here, the native coin first, as the zero address. */
  tokens: TokenView[]
  /** Address of a transaction page without the hash, e.g. "https://etherscan.io/tx/"; null on a local chain. */
  explorerTxUrl: string | null
  /** Who gives out vouchers at POST /api/voucher: a demo issuer, the issuer's own server behind it, or nobody. */
  vouchers: 'demo' | 'issuer' | 'none'
  /** The deployment's voucher gate first. */
  gates: SiteGate[]
  wallets: SiteWallets
}
