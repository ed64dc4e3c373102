'use client'
import type { Flow } from '../flow'
import { useShownFlows } from './use-shown-flows'

/**
 * The newest flow of a scope, as long as it is worth showing. Another account's flows stay hidden.
 * @param scope E.g. `donate:<campaign>`.
 */
export function useFlow(scope: string): Flow | null {
  const [flow] = useShownFlows((candidate) => candidate.scope === scope)
  return flow ?? null
}
