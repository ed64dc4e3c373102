import type { Flow } from '../flow'

/** Whether something of a flow may still happen, so that the same must not be begun beside it. */
export function isUnderWay({ state }: Pick<Flow, 'state'>): boolean {
  switch (state.status) {
    case 'preflight':
    case 'awaiting-signature':
    case 'asked':
    case 'submitted':
    case 'proposed':
    case 'unknown':
    case 'confirmed':
      return true
    case 'reverted':
      return !state.settled
    default:
      return false
  }
}
