import { useFlows } from './use-flows'

/**
 * How many flows of this browser have ended well: when it changes, what was read from the chain may be different.
 * @param part Counts only flows whose scope has this part, such as an id.
 */
export function useEnded(part = ''): number {
  return useFlows().filter(
    ({ scope, state }) => scope.includes(part) && (state.status === 'confirmed' || state.status === 'counted'),
  ).length
}
