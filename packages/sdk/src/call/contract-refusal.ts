import { BaseError, ContractFunctionRevertedError } from 'viem'

/** What nodes say when a contract ends a call without revert data. */
const OF_THE_CONTRACT = /revert|invalid opcode|out ?of ?gas/i

/** @property errorName The contract's own error, if the ABI of the call has it. */
export type ContractRefusal = { errorName: string | undefined }

/**
 * The contract's own refusal in what viem threw; null if the contract refused nothing: the node failed, was limited or
 * did not answer. viem also calls a node's "internal error" (-32603) a revert, although the contract was not asked.
 */
export function contractRefusal(error: unknown): ContractRefusal | null {
  if (!(error instanceof BaseError)) return null
  const found = error.walk((inner) => inner instanceof ContractFunctionRevertedError)
  if (found instanceof ContractFunctionRevertedError && found.raw !== undefined) {
    return { errorName: found.data?.errorName }
  }
  return OF_THE_CONTRACT.test(error.details) ? { errorName: undefined } : null
}
