'use client'
import { lazy, Suspense, useState } from 'react'
import { roundVotes as words } from '../words/round-votes'
import type { RoundVotesProps } from './round-votes-props'

const VotesState = lazy(() => import('./votes-state').then((module) => ({ default: module.VotesState })))

/** A button; what it does is downloaded with the click. */
export function RoundVotes(props: RoundVotesProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <button type="button" className="btn needs-script" onClick={() => setOpen(true)}>
        {words.look}
      </button>
    )
  }
  return (
    <Suspense fallback={<p className="text-sm text-soft">{words.loading}</p>}>
      <VotesState {...props} />
    </Suspense>
  )
}
