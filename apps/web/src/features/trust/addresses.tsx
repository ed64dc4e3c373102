export type AddressLine = { name: string; does: string; address: string }

/** Names with their addresses, which are whole because people compare them. */
export function Addresses({ lines, explorer }: { lines: readonly AddressLine[]; explorer: string | null }) {
  return (
    <dl className="border-t border-line text-sm">
      {lines.map(({ name, does, address }) => (
        <div key={address} className="border-b border-line py-3">
          <dt>
            <span className="font-medium">{name}</span> <span className="text-soft">{does}</span>
          </dt>
          <dd className="num mt-1 text-xs break-all">
            {explorer ? (
              <a href={`${explorer}/address/${address}`} className="target underline decoration-line-strong">
                {address}
              </a>
            ) : (
              address
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
