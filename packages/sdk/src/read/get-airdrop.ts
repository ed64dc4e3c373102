import { AIRDROP_KINDS } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'
import type { AirdropTerms } from '../terms/airdrop-terms'

type Input = { deployment: Pick<Deployment, 'airdrops'>; airdrop: Hex }

/**
 * An airdrop's state. @property amount Base units put in; after the rest was clawed back, base units claimed.
 * @property claimed Base units.
 */
export type AirdropState = AirdropTerms & { creator: Address; amount: bigint; claimed: bigint }

/** Reads an airdrop; null if nobody created one with this id. */
export async function getAirdrop(client: Client, { deployment, airdrop }: Input): Promise<AirdropState | null> {
  const at = { address: deployment.airdrops, abi: airdropsAbi } as const
  const { kind, ...state } = await readContract(client, { ...at, functionName: 'airdropOf', args: [airdrop] })
  const name = AIRDROP_KINDS[kind]
  if (name === undefined || name === 'none') return null
  return { ...state, kind: name, token: lowerHex(state.token), creator: lowerHex(state.creator) }
}
