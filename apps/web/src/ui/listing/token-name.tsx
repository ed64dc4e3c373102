import type { TokenView } from '@commonweight/domain/views/token'
import { Hash } from '../hash'
import { listing } from './words'

/** A token by its symbol. An unlisted token by its address, with the name that it gives itself. */
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
