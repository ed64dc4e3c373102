import type { Address, Hex } from 'viem'

/**
 * All that is fixed when a round is created; struct `RoundTerms` of RoundTypes.sol, which documents each field.
 * Times and periods are seconds, `cap` base units (0: none), `minimum` 18 decimals whatever the token has.
 * `calculator` is the zero address where the result on chain is the only one. `unusedTo` gets what the round does not
 * use; if it is the zero address, the sponsors do.
 */
export type RoundTerms = {
  operator: Address
  token: Address
  gate: Address
  digest: Hex
  start: number
  end: number
  reviewPeriod: number
  claimUntil: number
  minimum: bigint
  cap: bigint
  challengePeriod: number
  threshold: number
  calculator: Address
  unusedTo: Address
  attesters: readonly Address[]
}
