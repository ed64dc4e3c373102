import type { FlowState } from '../flow'

const DAY_MS = 86_400_000

/** How long a wallet may show its prompt before the flow expires. */
export const SIGNATURE_TIMEOUT_MS = 30 * 60_000

/** After this time a hash that no node has no longer counts as that of a transaction. */
export const UNSEEN_MS = 5_000

/** How long owners may take to agree. */
const PROPOSAL_DAYS = 30

/**
 * When to look again, in ms from now; null if nothing is left to find out or the page itself acts next.
 * @param checks Checks already made in this state; the delay grows with them.
 * @param ageMs Since the wallet was asked or the transaction was sent.
 */
export function checkDelayMs(state: FlowState, checks: number, ageMs: number): number | null {
  switch (state.status) {
    case 'submitted':
      return growing(400, 4_000, checks)
    case 'unknown':
      return growing(1_000, 15_000, checks)
    case 'confirmed':
      return growing(300, 4_000, checks)
    case 'awaiting-signature':
      return growing(4_000, 15_000, checks)
    case 'asked':
      return growing(1_500, 15_000, checks)
    case 'proposed':
      return ageMs > PROPOSAL_DAYS * DAY_MS ? null : growing(1_500, 30_000, checks)
    case 'counted':
      return state.depth.isFinal || ageMs > DAY_MS ? null : growing(2_500, 60_000, checks)
    case 'reverted':
      return state.settled ? null : growing(4_000, 30_000, checks)
    case 'dropped':
    case 'expired':
    case 'abandoned':
      return ageMs > DAY_MS ? null : growing(15_000, 300_000, checks)
    case 'idle':
    case 'preflight':
    case 'rejected':
    case 'replaced':
      return null
  }
}

function growing(first: number, max: number, checks: number): number {
  return Math.min(max, Math.round(first * 1.5 ** Math.min(checks, 20)))
}
