import { useSyncExternalStore } from 'react'
import type { CampaignDeedName } from '../actions/campaign-deed'

/**
 * The step that the box shows, for what else on the page depends on it.
 * @property dock A line and a short label for the bar on a phone; null: nothing to do.
 * @property deed What anyone may do and stands in the box, so that it is not offered twice.
 */
export type ShownStep = {
  dock: { text: string; label: string; isMoney: boolean } | null
  deed: CampaignDeedName | null
}

let own: ShownStep | null = null
const listeners = new Set<() => void>()

/** Says that the visitor has a step of their own; null: none. */
export function showOwnStep(step: ShownStep | null): void {
  own = step
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** @param visitor What everybody else is shown, and everybody until their account is known. */
export function useShownStep(visitor: ShownStep): ShownStep {
  return (
    useSyncExternalStore(
      subscribe,
      () => own,
      () => null,
    ) ?? visitor
  )
}
