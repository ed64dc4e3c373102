'use client'
import type { Recomputation } from './recomputation'
import { run as words } from './words/run'

/** What a recomputation does now, in words. */
export function RunState({ state }: { state: Recomputation }) {
  switch (state.status) {
    case 'running':
      return words.steps[state.step]
    case 'cancelled':
      return words.cancelled
    default:
      return null
  }
}
