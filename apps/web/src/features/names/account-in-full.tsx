import type { Hex } from '@commonweight/domain/hex'
import { siteNameOf } from '../../server/names/site-names'

/** The account that a page is about: its name, if this site knows one, and all of its address. */
export function AccountInFull({ account }: { account: Hex }) {
  const name = siteNameOf(account)
  return (
    <>
      {name !== null && (
        <>
          <bdi className="font-medium break-words text-ink">{name}</bdi>{' '}
        </>
      )}
      <span className="num text-sm break-all">{account}</span>
    </>
  )
}
