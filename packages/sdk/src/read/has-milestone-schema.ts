import type { Deployment } from '@commonweight/abi/deployment'
import { schemaRegistryAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'
import { milestoneSchemaUid } from '../attestation/verdict-attestation'

type Input = { deployment: Deployment }

/** Whether the schema of milestone verdicts is registered with EAS, without which nobody can attest. */
export async function hasMilestoneSchema(client: Client, { deployment }: Input): Promise<boolean> {
  const expected = milestoneSchemaUid(deployment)
  const { uid } = await readContract(client, {
    address: deployment.schemaRegistry,
    abi: schemaRegistryAbi,
    functionName: 'getSchema',
    args: [expected],
  })
  return uid === expected
}
