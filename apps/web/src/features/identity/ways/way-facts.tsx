import type { SiteGate } from '../../../site-chain'
import { ways as words } from './words'

type WayFactsProps = { gate: SiteGate; gives: string }

/** What a way to be verified needs, costs, reveals and gives, in the operator's words where there are any. */
export function WayFacts({ gate, gives }: WayFactsProps) {
  const usual = words[gate.kind]
  const facts = [
    { label: words.facts.needs, value: gate.needs ?? usual.needs },
    { label: words.facts.costs, value: gate.costs ?? usual.costs },
    { label: words.facts.reveals, value: gate.reveals ?? usual.reveals },
    { label: words.facts.gives, value: gives },
  ]
  return (
    <dl className="border-t border-line">
      {facts.map(({ label, value }) => (
        <div key={label} className="border-b border-line py-2">
          <dt className="text-xs text-faint">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
