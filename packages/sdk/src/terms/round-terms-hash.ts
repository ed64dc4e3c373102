import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeAbiParameters, getAbiItem, keccak256 } from 'viem/utils'
import type { RoundTerms } from './round-terms'

const { inputs } = getAbiItem({ abi: matchingRoundsAbi, name: 'openRound' })

/** The hash that a sponsor names when funding, so that the money can only go to a round of these terms. */
export function roundTermsHash(terms: RoundTerms): Hex {
  return keccak256(encodeAbiParameters(inputs, [terms]))
}
