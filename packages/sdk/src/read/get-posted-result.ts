import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { getContractEvents } from 'viem/actions'
import { readInRanges } from './read-in-ranges'

export type GetPostedResultParameters = {
  deployment: Pick<Deployment, 'computedResult' | 'deploymentBlock'>
  round: number
  /** Last block to look at. */
  block: bigint
}

/** The four digests that a calculator posted, and where. */
export type PostedResult = {
  root: Hex
  inputs: Hex
  configuration: Hex
  code: Hex
  blockNumber: bigint
  transactionHash: Hex
}

/** What a round's calculator posted, from its event; undefined for nothing. There is at most one. */
export async function getPostedResult(
  client: Client,
  { deployment, round, block }: GetPostedResultParameters,
): Promise<PostedResult | undefined> {
  const [log] = await readInRanges({
    from: BigInt(deployment.deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, {
        address: deployment.computedResult,
        abi: computedResultAbi,
        eventName: 'ResultPosted',
        args: { round },
        strict: true,
        ...range,
      }),
  })
  if (log === undefined) return undefined
  const { root, inputs, configuration, code } = log.args
  return { root, inputs, configuration, code, blockNumber: log.blockNumber, transactionHash: log.transactionHash }
}
