import type { Deployment } from '@commonweight/abi/deployment'
import { easGateAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { encodeDeployData } from 'viem/utils'
import { type Creation, creationOf } from './creation'
import type { ReleaseArtifacts } from './release-artifacts'

/**
 * @property schema UID of the schema `uint16 weight,bytes32 nullifier` whose attestations count.
 * @property issuer The account whose attestations count.
 */
type Input = {
  deployment: Deployment
  artifacts: Pick<ReleaseArtifacts, 'EASGate'>
  schema: Hex
  issuer: Address
}

/** A personhood gate of EAS attestations by one issuer, for `prepareCreateContract`. */
export function easGateCreation({ deployment, artifacts, schema, issuer }: Input): Creation {
  const args = [deployment.eas, schema, issuer] as const
  return creationOf('EASGate', encodeDeployData({ abi: easGateAbi, bytecode: artifacts.EASGate, args }))
}
