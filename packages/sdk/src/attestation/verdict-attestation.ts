import { MILESTONE_SCHEMA } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { type Hex, zeroHash } from 'viem'
import { encodeAbiParameters, encodePacked, keccak256, parseAbiParameters } from 'viem/utils'
import { checkHash } from '../call/check-argument'
import type { Verdict } from './verdict'

const parameters = parseAbiParameters(MILESTONE_SCHEMA)

/** The attestation request to EAS for a verdict, in the only form that the resolver takes. Any EAS tool can send it. */
export function verdictAttestation({ deployment, verdict }: { deployment: Deployment; verdict: Verdict }) {
  const { chainId, campaigns } = deployment
  const { milestone, submission, approved } = verdict
  const campaign = checkHash(verdict.campaign, 'verdict.campaign')
  const evidence = checkHash(verdict.evidence, 'verdict.evidence')
  const reason = checkHash(verdict.reason ?? zeroHash, 'verdict.reason')
  const data = encodeAbiParameters(parameters, [
    BigInt(chainId),
    campaigns,
    campaign,
    BigInt(milestone),
    BigInt(submission),
    evidence,
    approved,
    reason,
  ])
  return {
    schema: milestoneSchemaUid(deployment),
    data: { recipient: campaigns, expirationTime: 0n, revocable: true, refUID: zeroHash, data, value: 0n },
  }
}

/** The UID in EAS of the schema of milestone verdicts: revocable, with this deployment's resolver. */
export function milestoneSchemaUid({ milestoneResolver }: Pick<Deployment, 'milestoneResolver'>): Hex {
  return keccak256(encodePacked(['string', 'address', 'bool'], [MILESTONE_SCHEMA, milestoneResolver, true]))
}
