import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/**
 * @property root Merkle root over leaves (bytes32 campaign, uint256 base units), as of @openzeppelin/merkle-tree.
 * @property inputs SHA-256 of the canonical inputs. @property configuration SHA-256 of the mechanism's configuration.
 * @property code SHA-256 of the program that computed it.
 */
export type PreparePostResultParameters = {
  deployment: Pick<Deployment, 'chainId' | 'computedResult'>
  round: number
  root: Hex
  inputs: Hex
  configuration: Hex
  code: Hex
}

/** The round's calculator posts its one result, from the round's end, within the review. */
export function preparePostResult(parameters: PreparePostResultParameters): PreparedCall {
  const { deployment, round, root, inputs, configuration, code } = parameters
  const args = [
    round,
    checkHash(root, 'root'),
    checkHash(inputs, 'inputs'),
    checkHash(configuration, 'configuration'),
    checkHash(code, 'code'),
  ] as const
  return {
    to: deployment.computedResult,
    data: encodeCall({ abi: computedResultAbi, functionName: 'post', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Post the computed result of this round.',
  }
}
