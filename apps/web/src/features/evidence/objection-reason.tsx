import { cidOfDigest } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { Hash } from '../../ui/hash'
import { listing } from '../../ui/listing/words'
import { readReason } from './read-reason'
import { submission as words } from './words/submission'

type ObjectionReasonProps = { reason: Hex; campaign: Hex; submission: number }

/** The words behind the digest that a denial or veto names; the digest alone where they are not stored here. */
export async function ObjectionReason({ reason, campaign, submission }: ObjectionReasonProps) {
  const found = await readReason(reason, campaign, submission)
  const cid = cidOfDigest(reason)
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
