import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../site-chain'

/** For /me/[address]: the account's standing at each gate of the site. */
export type VerifyIdentityProps = { chain: SiteChain; account: Hex }
