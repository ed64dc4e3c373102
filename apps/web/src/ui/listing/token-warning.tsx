import type { TokenView } from '@commonweight/domain/views/token'
import { Notice } from '../notice'
import { listing } from './words'

type TokenWarningProps = { token: TokenView /** Where the whole warning stands on the same page. */; isBrief?: boolean }

/** Warns before anybody gives, accepts or sums up a token that the site does not list. */
export function TokenWarning({ token: { address, claims }, isBrief = false }: TokenWarningProps) {
  const { warning, claims: says, anybody } = listing.token
  return (
    <Notice tone="bad">
      <span className="num text-xs break-all">{address}</span>
      <br />
      {warning} {claims && says(claims)} {!isBrief && anybody}
    </Notice>
  )
}
