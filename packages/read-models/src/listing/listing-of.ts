import type { Listing, Note, UnlistedReason } from '@commonweight/domain/views/listing'

type Facts = { hidden: Note | null; withheld: Note | null } & Record<'token' | 'document' | 'copy' | 'pool', boolean>

/** @param facts Which of the reasons apply; null: for a reader of the whole chain, which leaves out nothing. */
export function listingOf(facts: Facts | null): Listing {
  if (!facts) return { listed: true, unlistedBecause: [], hidden: null, withheld: null }
  const { hidden, withheld } = facts
  const reasons = (['token', 'document', 'copy', 'pool'] as const).filter((reason) => facts[reason])
  const unlistedBecause: UnlistedReason[] = hidden ? [...reasons, 'hidden'] : reasons
  return { listed: unlistedBecause.length === 0, unlistedBecause, hidden, withheld }
}
