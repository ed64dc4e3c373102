import type { Deployment } from '@commonweight/abi/deployment'
import { schemaRegistryAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../encode-call'
import { MILESTONE_SCHEMA } from '../milestone-schema'
import type { PreparedCall } from '../prepared-call'

export type PrepareRegisterMilestoneSchemaParameters = { deployment: Deployment }

/** Registers the schema of milestone verdicts with EAS; anyone may, once a deployment. `deploy` has done it. */
export function prepareRegisterMilestoneSchema({ deployment }: PrepareRegisterMilestoneSchemaParameters): PreparedCall {
  const args = [MILESTONE_SCHEMA, deployment.milestoneResolver, true] as const
  return {
    to: deployment.schemaRegistry,
    data: encodeCall({ abi: schemaRegistryAbi, functionName: 'register', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Register the schema of milestone verdicts.',
  }
}
