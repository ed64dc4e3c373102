import { how } from './words'

/** Who could do what, and what limits it. Rows become blocks where the page is narrow. */
export function TrustTable() {
  const { rows, columns } = how.trust
  return (
    <dl className="border-t border-line-strong text-sm">
      {rows.map(({ who, can, limit }) => (
        <div key={who} className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[1fr_1.5fr_1.5fr]">
          <dt className="font-medium">{who}</dt>
          <dd>
            <span className="block text-xs text-faint">{columns.can}</span>
            {can}
          </dd>
          <dd className="text-soft">
            <span className="block text-xs text-faint">{columns.limit}</span>
            {limit}
          </dd>
        </div>
      ))}
    </dl>
  )
}
