import { MILESTONE_SCHEMA } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { schemaRegistryAbi } from '@commonweight/abi/generated'
import { callsTo } from '../../call/calls-to'

const schemaRegistryCall = callsTo('schemaRegistry', schemaRegistryAbi)

type Input = { deployment: Deployment }

/** Registers the schema of milestone verdicts with EAS; anyone may, once per deployment. `deploy` does it. */
export function prepareRegisterMilestoneSchema({ deployment }: Input) {
  const args = [MILESTONE_SCHEMA, deployment.milestoneResolver, true] as const
  return schemaRegistryCall(deployment, 'register', args, 'Register the schema of milestone verdicts.')
}
