import type { SiteChain } from '../../../site-chain'

/** For /rounds/new. */
export type CreateRoundFormProps = { chain: SiteChain /** Chain time, Unix seconds. */; now: number }
