import type { SiteChain } from '../../site-chain'

export type AccountMenuProps = { chain: SiteChain }
