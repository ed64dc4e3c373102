import type { Flow } from '../flow'

/** Whether a flow may still change something on the chain, so that the same flow must not begin again. */
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
