import type { Claim } from '@commonweight/recompute/page-check/claim'
import type { SiteChain } from '../../site-chain'

/**
 * What the check of a page needs.
 * @property block The block that the page was made from, in decimal.
 * @property claims What the page says that the chain has.
 */
export type CheckChainProps = { chain: SiteChain; block: string; claims: readonly Claim[] }
