import type { Listing } from '@commonweight/domain/views/listing'
import { listing as words } from './words'

/** On a card or row: that the site does not list it, and why. Nothing if the site lists it. */
export function UnlistedLine({ listing: { listed, unlistedBecause, withheld } }: { listing: Listing }) {
  if (listed) return null
  const reasons = unlistedBecause.filter((reason) => !(withheld && reason === 'document'))
  const because = reasons.map((reason) => words.because[reason]).join('; ')
  const text = because ? `${words.unlisted}: ${because}.` : `${words.unlisted}.`
  return <p className="mt-1 text-xs text-bad">{withheld ? `${words.withheldShort} ${text}` : text}</p>
}
