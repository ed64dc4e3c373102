import type { Deployment } from '@commonweight/abi/deployment'
import type { Address } from 'viem'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/**
 * @property donor The caller.
 * @property operator A contract that records who paid.
 * @property until Unix seconds; the first second at which the consent is over; 0 ends it.
 */
type Input = { deployment: Deployment; donor: Address; operator: Address; until: number }

/** Lets an operator donate and refresh in the donor's name, at the donor's weight. Sets the time, so idempotent. */
export function prepareSetOperator({ deployment, donor, operator, until }: Input) {
  const args = [donor, operator, BigInt(until)] as const
  const description =
    until === 0
      ? `End the consent by which ${operator} gives in your name.`
      : `Let ${operator} give in your name, so that its gifts count as yours.`
  return campaignsCall(deployment, 'setOperator', args, description)
}
