'use client'
import { useId } from 'react'
import type { RecomputeChoice } from './recomputation'
import { recompute as words } from './words/recompute'

type Through = RecomputeChoice['through']
export type ThroughProps = { host: string; through: Through; setThrough: (through: Through) => void }

/** Whose node the chain is read through. */
export function ThroughField({ host, through, setThrough }: ThroughProps) {
  const name = useId()
  const labels = { site: words.site(host), wallet: words.wallet }
  return (
    <fieldset>
      <legend className="label">{words.through}</legend>
      {(['site', 'wallet'] as const).map((choice) => (
        <label key={choice} className="flex min-h-11 items-center gap-3 text-sm">
          <input
            type="radio"
            name={name}
            className="size-5 accent-current"
            checked={through === choice}
            onChange={() => setThrough(choice)}
          />
          {labels[choice]}
        </label>
      ))}
    </fieldset>
  )
}
