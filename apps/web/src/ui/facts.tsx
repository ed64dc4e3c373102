import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; hint?: string }

/** Labels and values, a hairline between the rows. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="border-t border-line text-sm">
      {facts.map(({ label, value, hint }) => (
        <div key={label} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
          <dt className="text-faint" title={hint}>
            {label}
          </dt>
          <dd className="max-w-[64%] shrink-0 text-right [&_.num]:whitespace-nowrap">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
