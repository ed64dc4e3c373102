import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { SiteChain } from '../../../site-chain'

/** An account, and the campaigns of its page. */
export type RewardsProps = {
  chain: SiteChain
  account: Hex
  campaigns: { id: Hex; title: string; token: TokenView }[]
}
