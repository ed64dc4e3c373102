import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeAbiParameters, getAbiItem, keccak256 } from 'viem/utils'
import type { Terms } from '../terms/terms'

const [termsParameter] = getAbiItem({ abi: campaignsAbi, name: 'campaignId' }).inputs

/** The id of a campaign of these terms on a chain, before and after its creation. */
export function campaignId({ chainId, terms }: { chainId: number; terms: Terms }): Hex {
  return keccak256(encodeAbiParameters([{ type: 'uint256' }, termsParameter], [BigInt(chainId), terms]))
}
