import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/**
 * @property donor The caller.
 * @property operator A contract that says who paid.
 * @property until Unix seconds; the first second at which the consent no longer holds; 0 ends it.
 */
export type PrepareSetOperatorParameters = {
  deployment: Deployment
  donor: Address
  operator: Address
  until: number
}

/** Lets an operator give and refresh in the donor's name, at the donor's weight, until then. Sets, so idempotent. */
export function prepareSetOperator(parameters: PrepareSetOperatorParameters): PreparedCall {
  const { deployment, donor, operator, until } = parameters
  const args = [donor, operator, BigInt(until)] as const
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'setOperator', args }),
    value: 0n,
    chainId: deployment.chainId,
    description:
      until === 0
        ? `End the consent by which ${operator} gives in your name.`
        : `Let ${operator} give in your name, so that its gifts count as yours.`,
  }
}
