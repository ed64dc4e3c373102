import { concatHex } from 'viem/utils'
import type { PreparedCall } from '../call/prepared-call'
import { CREATE2_DEPLOYER, type Creation, SALT } from './creation'

/** @property creation Of a deployment, or from a function like `roundVotesCreation`. */
type Input = { chainId: number; creation: Creation }

/** Creates a contract at the address that follows from its code; anyone may. Reverts the second time. */
export function prepareCreateContract({ chainId, creation }: Input): PreparedCall {
  return {
    to: CREATE2_DEPLOYER,
    data: concatHex([SALT, creation.initcode]),
    value: 0n,
    chainId,
    description: `Create the contract ${creation.name} at ${creation.address}.`,
  }
}
