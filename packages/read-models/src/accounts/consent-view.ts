import type { Hex } from '../views'

/** A donor's consent to an operator, whose gifts in the donor's name count. */
export type ConsentView = {
  operator: Hex
  /** First second at which it no longer holds; where that is beyond 2^53, the largest safe number. */
  until: number
  at: number
  txHash: Hex
}
