'use client'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../../transactions/flow'
import { VerifyOffer } from '../identity/gain/verify-offer'
import { giftsOf } from './lines/pending-gifts'

/** What being verified would still add to the gifts that a flow made. */
export function GivenOffer({ chain, flow }: { chain: SiteChain; flow: Flow }) {
  const campaigns = new Set(flow.steps.flatMap(({ call }) => giftsOf(call).map(({ campaign }) => campaign)))
  return <VerifyOffer chain={chain} lines={[...campaigns].map((campaign) => ({ campaign, amount: 0n }))} />
}
