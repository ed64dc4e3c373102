import type { SiteChain } from '../../site-chain'

/** For /me/[address]: shows the connected account's weight at the gate and gets a voucher registered. */
export type VerifyIdentityProps = { chain: SiteChain }
