import { MILESTONE_SCHEMA } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { zeroHash } from 'viem'
import { encodeAbiParameters, parseAbiParameters } from 'viem/utils'
import { checkHash } from '../call/check-argument'
import { milestoneSchemaUid } from './milestone-schema'
import type { Verdict } from './verdict'

const parameters = parseAbiParameters(MILESTONE_SCHEMA)

/** What EAS is asked to attest for a verdict: the only form that the resolver takes. For any EAS tool, also delegated. */
export function verdictAttestation({ deployment, verdict }: { deployment: Deployment; verdict: Verdict }) {
  const { chainId, campaigns } = deployment
  const { milestone, submission, approved } = verdict
  const campaign = checkHash(verdict.campaign, 'verdict.campaign')
  const evidence = checkHash(verdict.evidence, 'verdict.evidence')
  const reason = checkHash(verdict.reason ?? zeroHash, 'verdict.reason')
  const data = encodeAbiParameters(parameters, [
    ...([BigInt(chainId), campaigns, campaign, BigInt(milestone), BigInt(submission)] as const),
    ...([evidence, approved, reason] as const),
  ])
  return {
    schema: milestoneSchemaUid(deployment),
    data: { recipient: campaigns, expirationTime: 0n, revocable: true, refUID: zeroHash, data, value: 0n },
  }
}
