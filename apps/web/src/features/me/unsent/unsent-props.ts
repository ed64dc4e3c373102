import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../../site-chain'

export type UnsentProps = { chain: SiteChain; account: Hex }
