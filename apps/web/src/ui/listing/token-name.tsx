import type { TokenView } from '@commonweight/domain/views/token'
import { Hash } from '../hash'
import { listing } from './words'

/** A token by its symbol, or one that the site does not know by its address and what it says of itself. */
export function TokenName({ token }: { token: TokenView }) {
  if (token.listed !== false) {
    return (
      <>
        {token.symbol} <Hash value={token.address} />
      </>
    )
  }
  return (
    <>
      <Hash value={token.address} />
      <p className="text-xs text-bad">
        {listing.token.warning} {token.claims && listing.token.claims(token.claims)}
      </p>
    </>
  )
}
