import type { Deployment } from '@commonweight/abi/deployment'
import { schemaRegistryAbi } from '@commonweight/abi/generated'
import { MILESTONE_SCHEMA } from '../../attestation/milestone-schema'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

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
