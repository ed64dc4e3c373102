import { shortHex } from '@commonweight/domain/hex'

/** A shortened address, hash or CID; the whole of it on hover and for screen readers' links. */
export function Hash({ value, href }: { value: string; href?: string | undefined }) {
  const text = <span className="num text-[0.9em]">{shortHex(value)}</span>
  if (!href) return <span title={value}>{text}</span>
  return (
    <a href={href} title={value} className="target underline decoration-line-strong hover:decoration-ink">
      {text}
    </a>
  )
}
