import { concatHex } from 'viem/utils'
import type { PreparedCall } from '../call/prepared-call'
import { CREATE2_DEPLOYER, type Creation, SALT } from './creation'

/** @property creation One of a deployment, or what `roundVotesCreation` and its like give. */
export type PrepareCreateContractParameters = { chainId: number; creation: Creation }

/** Creates a contract at the address that follows from its code; anyone may. A second time it reverts. */
export function prepareCreateContract({ chainId, creation }: PrepareCreateContractParameters): PreparedCall {
  return {
    to: CREATE2_DEPLOYER,
    data: concatHex([SALT, creation.initcode]),
    value: 0n,
    chainId,
    description: `Create the contract ${creation.name} at ${creation.address}.`,
  }
}
