import type { Scope } from '@commonweight/domain/views/query'
import { listing } from './words'

type ScopeLineProps = { scope: Scope; text: { listed: string; all: string }; hrefOf: (scope: Scope) => string }

/** Which of the two lists this is, and the way to the other. */
export function ScopeLine({ scope, text, hrefOf }: ScopeLineProps) {
  const words = listing.scope
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-soft">
      <span>{text[scope]}</span>
      <a href={hrefOf(scope === 'all' ? 'listed' : 'all')} className="target underline">
        {scope === 'all' ? words.toListed : words.toAll}
      </a>
      <a href="/curation" className="target underline">
        {words.how}
      </a>
    </p>
  )
}
