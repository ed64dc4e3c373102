import { MILESTONE_SCHEMA } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { encodePacked, keccak256 } from 'viem/utils'

/** The schema's UID in EAS: revocable, with this deployment's resolver. */
export function milestoneSchemaUid({ milestoneResolver }: Pick<Deployment, 'milestoneResolver'>): Hex {
  return keccak256(encodePacked(['string', 'address', 'bool'], [MILESTONE_SCHEMA, milestoneResolver, true]))
}
