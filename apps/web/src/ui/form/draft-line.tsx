'use client'
import type { Draft } from './use-draft'
import { forms } from './words'

/** Says that what is written is kept, and lets go of it. */
export function DraftLine({ savedAt, startOver }: Pick<Draft<object>, 'savedAt' | 'startOver'>) {
  return (
    <p className="hint flex items-center gap-3">
      <span role="status">{savedAt ? forms.draftSaved(savedAt) : forms.draftUnsaved}</span>
      {savedAt && (
        <button type="button" className="btn btn-quiet" onClick={startOver}>
          {forms.startOver}
        </button>
      )}
    </p>
  )
}
