import { cidOfDigest } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/read-models/views'
import { Hash } from '../../ui/hash'
import { listing } from '../../ui/listing/words'
import { campaign as copy } from '../campaign/words/campaign'
import { readReason } from './read-reason'

type ObjectionReasonProps = { reason: Hex; campaign: Hex; submission: number }

/** The words behind the digest that a denial or veto names; the digest alone where they are not stored here. */
export async function ObjectionReason({ reason, campaign, submission }: ObjectionReasonProps) {
  const found = await readReason(reason, campaign, submission)
  const cid = cidOfDigest(reason)
  const words = copy.submission
  if (found.kind === 'read') {
    return <q className="block whitespace-pre-line break-words text-left text-soft">{found.text}</q>
  }
  return (
    <span className="block text-xs text-faint">
      {{ missing: words.reasonMissing, withheld: listing.withheldShort, unreadable: words.reason }[found.kind]}{' '}
      <Hash value={cid} href={found.kind === 'unreadable' ? `/ipfs/${cid}` : undefined} />
    </span>
  )
}
