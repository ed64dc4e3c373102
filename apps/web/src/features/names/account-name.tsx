import { type Hex, shortHex } from '@commonweight/domain/hex'
import { siteNameOf } from '../../server/names/site-names'
import { Hash } from '../../ui/hash'

/**
 * An account: its name, if this site knows one, with the short address behind it. A name is a stranger's text that was
 * checked; it never stands alone, and never turns what is next to it around.
 */
export function AccountName({ account, href }: { account: Hex; href?: string | undefined }) {
  const name = siteNameOf(account)
  if (name === null) return <Hash value={account} href={href} />
  const text = (
    <>
      <bdi className="break-words">{name}</bdi>{' '}
      <span className="num text-[0.85em] whitespace-nowrap text-faint">{shortHex(account)}</span>
    </>
  )
  if (!href) return <span title={account}>{text}</span>
  return (
    <a href={href} title={account} className="target underline decoration-line-strong hover:decoration-ink">
      {text}
    </a>
  )
}
