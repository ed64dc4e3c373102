import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { getContractEvents } from 'viem/actions'
import { readInRanges } from './read-in-ranges'

type Input = {
  deployment: Pick<Deployment, 'computedResult' | 'deploymentBlock'>
  round: number
  /** The last block to search. */
  block: bigint
}

/** The four digests that a calculator posted, and the transaction. */
export type PostedResult = {
  root: Hex
  inputs: Hex
  configuration: Hex
  code: Hex
  blockNumber: bigint
  transactionHash: Hex
}

/** Reads what a round's calculator posted from its event; undefined if nothing. There is at most one result. */
export async function getPostedResult(
  client: Client,
  { deployment, round, block }: Input,
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
