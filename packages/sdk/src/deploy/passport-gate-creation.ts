import { passportGateAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeDeployData } from 'viem/utils'
import { InvalidArgumentError } from '../call/invalid-argument-error'
import { type Creation, creationOf } from './creation'
import type { ReleaseArtifacts } from './release-artifacts'

/**
 * @property decoder Human Passport's decoder on the chain.
 * @property lower Score with 4 decimals that gives half weight, more than 0: 150,000 is a score of 15.
 * @property upper Score that gives full weight, more than `lower`.
 */
type Input = {
  artifacts: Pick<ReleaseArtifacts, 'PassportGate'>
  decoder: Address
  lower: number
  upper: number
}

/** A personhood gate of Human Passport's scores, for `prepareCreateContract`. */
export function passportGateCreation({ artifacts, decoder, lower, upper }: Input): Creation {
  if (lower <= 0 || lower >= upper) throw new InvalidArgumentError('lower', 'must be more than 0 and less than upper.')
  const args = [decoder, BigInt(lower), BigInt(upper)] as const
  return creationOf('PassportGate', encodeDeployData({ abi: passportGateAbi, bytecode: artifacts.PassportGate, args }))
}
