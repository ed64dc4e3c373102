import { deflateRawSync } from 'node:zlib'
import type { Claim } from '@commonweight/recompute/page-check/claim'
import { readHead } from '../../server/freshness/read-head'
import type { SiteChain } from '../../site-chain'
import { CheckChain } from './check-chain'

/** @property claims What the page says that the chain has, made from the views that it shows. */
type CheckPageProps = { chain: SiteChain; claims: readonly Claim[] }

/** Lets visitors compare the page with the chain, at the block that it was made from. */
export async function CheckPage({ chain, claims }: CheckPageProps) {
  const head = await readHead()
  if (!head) return null
  // Most visitors never look: packed, the claims of a long list are a tenth of their size.
  const packed = deflateRawSync(JSON.stringify(claims)).toString('base64')
  return <CheckChain chain={chain} block={String(head.blockNumber)} packed={packed} />
}
