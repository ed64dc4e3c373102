import type { SiteChain } from '../../site-chain'

/**
 * What the check of a page needs.
 * @property block The block that the page was made from, in decimal.
 * @property packed What the page says that the chain has: claims as JSON, raw deflate, base64.
 */
export type CheckChainProps = { chain: SiteChain; block: string; packed: string }
