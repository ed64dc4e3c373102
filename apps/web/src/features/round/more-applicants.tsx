import { listing } from '../../ui/listing/words'

/** How many applicants the page leaves out, and the way to see them. */
export function MoreApplicants({ round, count }: { round: number; count: number }) {
  if (count === 0) return null
  return (
    <p className="mt-4 text-sm text-soft">
      {listing.applicants(count)}{' '}
      <a href={`/rounds/${round}?scope=all`} className="target underline">
        {listing.scope.toAll}
      </a>
    </p>
  )
}
