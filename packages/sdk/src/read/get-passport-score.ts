import { type Address, type Client, parseAbi } from 'viem'
import { readContract } from 'viem/actions'
import { contractRefusal } from '../call/contract-refusal'

/** The part of Human Passport's decoder that is read; github.com/passportxyz/eas-proxy. */
const decoderAbi = parseAbi([
  'function getScore(address user) view returns (uint256)',
  'error AttestationNotFound()',
  'error AttestationExpired(uint64 expirationTime)',
])

/** @property score With 4 decimals: 150,000 is a score of 15. */
export type PassportScore = { status: 'scored'; score: number } | { status: 'none' | 'expired' | 'unreadable' }

/** @property decoder Of a PassportGate. */
type Input = { decoder: Address; account: Address }

/**
 * Reads an account's score from Human Passport's decoder. Unreadable: the decoder refuses for a reason of its own, for
 * example while it is paused. Throws if the node does not answer.
 */
export async function getPassportScore(client: Client, { decoder, account }: Input): Promise<PassportScore> {
  try {
    const args = [account] as const
    const score = await readContract(client, { address: decoder, abi: decoderAbi, functionName: 'getScore', args })
    return score <= BigInt(Number.MAX_SAFE_INTEGER)
      ? { status: 'scored', score: Number(score) }
      : { status: 'unreadable' }
  } catch (error) {
    const refusal = contractRefusal(error)
    if (!refusal) throw error
    const { errorName } = refusal
    if (errorName === 'AttestationNotFound') return { status: 'none' }
    return { status: errorName === 'AttestationExpired' ? 'expired' : 'unreadable' }
  }
}
