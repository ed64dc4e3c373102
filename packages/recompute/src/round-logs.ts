import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { readInRanges } from '@commonweight/sdk/read/read-in-ranges'
import type { Client } from 'viem'
import { getContractEvents } from 'viem/actions'

export type RoundLogsParameters = {
  client: Client
  deployment: Pick<Deployment, 'matchingRounds' | 'deploymentBlock'>
  round: number
  block: bigint
}

/** A round's pins or payments up to a block. @throws LogsUnavailableError */
export function roundLogs<Name extends 'Pinned' | 'Claimed'>(
  { client, deployment, round, block }: RoundLogsParameters,
  eventName: Name,
) {
  return readInRanges({
    from: BigInt(deployment.deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, {
        address: deployment.matchingRounds,
        abi: matchingRoundsAbi,
        eventName: eventName as 'Pinned' | 'Claimed',
        args: { round },
        strict: true,
        ...range,
      }),
  })
}
