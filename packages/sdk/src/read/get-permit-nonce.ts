import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'
import { parseAbi } from 'viem/utils'

const abi = parseAbi(['function nonces(address owner) view returns (uint256)'])

type Input = { token: Address; owner: Address }

/** The nonce that an owner's next EIP-2612 permit of this token carries. */
export async function getPermitNonce(client: Client, { token, owner }: Input): Promise<bigint> {
  return readContract(client, { address: token, abi, functionName: 'nonces', args: [owner] })
}
