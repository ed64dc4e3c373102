import { LivePairwise, type LivePairwiseOptions } from './live-pairwise'
import { LivePlain } from './live-plain'
import type { LiveRound } from './live-round'

/**
 * State of an empty round, for live estimates. Time per donation: plain, constant; pairwise, one visit to the donors of
 * the giver's campaigns per call of `give`. What the chain itself computes is followed in exact integers by `countStep`
 * and `matchRise` instead, also in constant time.
 * @throws RangeError if a threshold or trust is not above 0.
 */
export function liveMatch(
  rules: { mechanism: 'plain' } | ({ mechanism: 'pairwise' } & LivePairwiseOptions),
): LiveRound {
  return rules.mechanism === 'plain' ? new LivePlain() : new LivePairwise(rules)
}
