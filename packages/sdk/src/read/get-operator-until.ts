import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = {
  deployment: Pick<Deployment, 'campaigns'>
  donor: Address
  operator: Address
}

/** Unix seconds: the first second at which the donor's consent to the operator is over; 0 for none. */
export function getOperatorUntil(client: Client, { deployment, donor, operator }: Input): Promise<bigint> {
  return readContract(client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'operatorUntil',
    args: [donor, operator],
  })
}
