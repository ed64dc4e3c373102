import type { SiteChain } from '../../../site-chain'

/** A sealed round. */
export type RoundVotesProps = { chain: SiteChain; round: { id: number; title: string } }
