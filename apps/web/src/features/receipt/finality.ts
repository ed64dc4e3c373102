/**
 * How sure it is that a receipt's block stays, and who says so: the node, or only how deep it is. `unknown`: the node
 * has another block there.
 */
export type Finality = { state: 'final' | 'safe' | 'open'; by: 'node' | 'depth' } | { state: 'unknown'; by: 'node' }

/** What each of them says in a file of the receipt, next to who says it. */
export const FINALITY_COLUMNS = ['finality', 'finalityBy'] as const

export function finalityCells({ state, by }: Finality) {
  return { finality: state, finalityBy: by }
}
