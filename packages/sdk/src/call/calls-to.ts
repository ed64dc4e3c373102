import type { Deployment } from '@commonweight/abi/deployment'
import type { Abi, Address, ContractFunctionArgs, ContractFunctionName } from 'viem'
import type { EncodeFunctionDataParameters } from 'viem/utils'
import { encodeCall } from './encode-call'
import type { PreparedCall } from './prepared-call'

type Write = 'nonpayable' | 'payable'
type WriteName<abi extends Abi> = ContractFunctionName<abi, Write>
type WriteArgs<abi extends Abi, name extends WriteName<abi>> = ContractFunctionArgs<abi, Write, name>

/** Keys of a deployment that hold the address of one contract. */
type DeployedContract = { [key in keyof Deployment]: Deployment[key] extends Address ? key : never }[keyof Deployment]

/**
 * Gives the function that prepares calls to one of the deployment's contracts, typed by its ABI. Each contract gets its
 * own file, so that a page loads only the ABIs of the calls it makes.
 */
export function callsTo<const abi extends Abi, contract extends DeployedContract>(contract: contract, abi: abi) {
  const callAt = callsAt(abi)
  return <name extends WriteName<abi>>(
    deployment: Pick<Deployment, 'chainId' | contract>,
    functionName: name,
    args: WriteArgs<abi, name>,
    description: string,
    value?: bigint,
  ): PreparedCall =>
    callAt({ chainId: deployment.chainId, to: deployment[contract] }, functionName, args, description, value)
}

/** Gives the function that prepares calls to contracts of one kind, wherever they are: a token, a gate. */
export function callsAt<const abi extends Abi>(abi: abi) {
  return <name extends WriteName<abi>>(
    { chainId, to }: Pick<PreparedCall, 'chainId' | 'to'>,
    functionName: name,
    args: WriteArgs<abi, name>,
    description: string,
    value = 0n,
  ): PreparedCall => ({
    to,
    data: encodeCall({ abi, functionName, args } as EncodeFunctionDataParameters),
    value,
    chainId,
    description,
  })
}
