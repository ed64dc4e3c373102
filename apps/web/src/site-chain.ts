import type { Deployment } from '@commonweight/abi/deployment'
import type { TokenView } from '@commonweight/domain/views/token'

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
  /** Whether this site issues demo vouchers itself (POST /api/voucher). */
  issuesVouchers: boolean
}
