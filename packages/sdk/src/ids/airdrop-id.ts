import type { Address, Hex } from 'viem'
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem/utils'
import { type AirdropTerms, airdropKindNumber } from '../terms/airdrop-terms'

const parameters = parseAbiParameters('uint256, address, uint256, uint8, bytes32, address, uint40')

/** @property nonce The creator's in the Airdrops contract before the creation: its `nonces`. */
type Input = { chainId: number; creator: Address; nonce: bigint; terms: AirdropTerms }

/** The id of an airdrop, before and after its creation. */
export function airdropId({ chainId, creator, nonce, terms }: Input): Hex {
  const { kind, source, token, expiresAt } = terms
  const values = [BigInt(chainId), creator, nonce, airdropKindNumber(kind), source, token, expiresAt] as const
  return keccak256(encodeAbiParameters(parameters, values))
}
