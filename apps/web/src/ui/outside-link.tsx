import { isWebAddress } from '@commonweight/domain/text/web-address'
import { goesTo } from '../format/goes-to'
import { links as copy } from '../format/words'

/**
 * A link that a stranger wrote. It says where it goes where its label shows another address; an address that a browser
 * would read in another way than people do is no link.
 */
export function OutsideLink({ label, href }: { label: string; href: string }) {
  if (!isWebAddress(href)) return <span>{label}</span>
  const where = goesTo(label, href)
  return (
    <>
      <a href={href} rel="nofollow ugc noopener noreferrer" className="target underline">
        {label}
      </a>
      {where !== null && ` ${copy.goesTo(where)}`}
    </>
  )
}
