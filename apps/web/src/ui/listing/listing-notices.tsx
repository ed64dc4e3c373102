import type { Listing } from '@commonweight/domain/views/listing'
import type { TokenView } from '@commonweight/domain/views/token'
import { Moment } from '../moment'
import { Notice } from '../notice'
import { TokenWarning } from './token-warning'
import { listing as words } from './words'

type ListingNoticesProps = { listing: Listing; token: TokenView }

/** On the page of one campaign or round: how the site lists it, before anything else. */
export function ListingNotices({ listing, token }: ListingNoticesProps) {
  const { listed, unlistedBecause, hidden, withheld } = listing
  if (listed && token.listed !== false) return null
  const others = unlistedBecause.filter((reason) => reason !== 'hidden' && reason !== 'token')
  return (
    <div className="mt-6 max-w-3xl space-y-2">
      {token.listed === false && <TokenWarning token={token} />}
      {withheld && (
        <Notice tone="bad">
          {words.withheld(withheld.reason)} <CurationLink since={withheld.since} />
        </Notice>
      )}
      {hidden && (
        <Notice tone="bad">
          {words.hidden(hidden.reason)} <CurationLink since={hidden.since} />
        </Notice>
      )}
      {!hidden && !withheld && others.length > 0 && (
        <Notice tone="wait">
          {`${words.unlisted}: ${others.map((reason) => words.because[reason]).join('; ')}. ${words.address}`}
        </Notice>
      )}
    </div>
  )
}

function CurationLink({ since }: { since: number }) {
  return (
    <>
      ({words.since} <Moment at={since} />){' '}
      <a href="/curation" className="target underline">
        {words.curation}
      </a>
    </>
  )
}
