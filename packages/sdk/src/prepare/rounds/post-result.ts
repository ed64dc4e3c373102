import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { computedResultCall } from '../../call/contracts/computed-result-call'

/**
 * @property root Merkle root over leaves (bytes32 campaign, uint256 base units), as of @openzeppelin/merkle-tree.
 * @property inputs SHA-256 of the canonical inputs. @property configuration SHA-256 of the mechanism's configuration.
 * @property code SHA-256 of the program that computed it.
 */
type Input = {
  deployment: Pick<Deployment, 'chainId' | 'computedResult'>
  round: number
  root: Hex
  inputs: Hex
  configuration: Hex
  code: Hex
}

/** The round's calculator posts its one result, from the round's end, within the review. */
export function preparePostResult({ deployment, round, root, inputs, configuration, code }: Input) {
  const args = [
    round,
    checkHash(root, 'root'),
    checkHash(inputs, 'inputs'),
    checkHash(configuration, 'configuration'),
    checkHash(code, 'code'),
  ] as const
  const description = 'Post the computed result of this round.'
  return computedResultCall(deployment, 'post', args, description)
}
