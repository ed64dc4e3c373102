import { SETTLING_PERIOD } from '@commonweight/abi/constants'
import { zeroAddress } from 'viem'
import type { RoundTerms } from './round-terms'

/**
 * Unix seconds from which a round of these terms can be sealed, whatever is posted and vetoed: the review (twice with a
 * calculator) and a day after its end. The contract's `latestSealAt`.
 */
export function latestSealAt(terms: Pick<RoundTerms, 'end' | 'reviewPeriod' | 'calculator'>): number {
  const reviews = terms.calculator === zeroAddress ? 1 : 2
  return terms.end + reviews * terms.reviewPeriod + SETTLING_PERIOD
}
