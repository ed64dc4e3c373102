import type { SiteChain, SiteGate } from '../../../site-chain'

export type WayProps = { chain: SiteChain; gate: SiteGate }
