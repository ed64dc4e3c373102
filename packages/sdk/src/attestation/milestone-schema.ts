import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { encodePacked, keccak256 } from 'viem/utils'

/** The EAS schema of milestone verdicts; `SCHEMA` of EASMilestoneResolver, which documents each field. */
export const MILESTONE_SCHEMA =
  'uint256 chainId,address campaigns,bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,bool approved,bytes32 reason'

/** The schema's UID in EAS: revocable, with this deployment's resolver. */
export function milestoneSchemaUid({ milestoneResolver }: Pick<Deployment, 'milestoneResolver'>): Hex {
  return keccak256(encodePacked(['string', 'address', 'bool'], [MILESTONE_SCHEMA, milestoneResolver, true]))
}
