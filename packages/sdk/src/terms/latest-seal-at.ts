import { latestSealAt as latestSealOf } from '@commonweight/domain/states/round-state'
import { zeroAddress } from 'viem'
import type { RoundTerms } from './round-terms'

/**
 * Unix seconds from which a round of these terms can be sealed, even if a result is posted and vetoed: its end, the
 * review (twice with a calculator) and a day. The contract's `latestSealAt`.
 */
export function latestSealAt(terms: Pick<RoundTerms, 'end' | 'reviewPeriod' | 'calculator'>): number {
  const { end, reviewPeriod, calculator } = terms
  return latestSealOf({ end, reviewPeriod, hasCalculator: calculator !== zeroAddress })
}
