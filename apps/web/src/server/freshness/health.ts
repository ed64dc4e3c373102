import { type FreshnessFault, freshnessFaults } from '@commonweight/read-models/freshness/freshness-faults'
import type { Look } from './look-result'

/** What is wrong. Each fault except `chain-silent` makes the site unfit to be read. */
export type HealthFault = FreshnessFault | 'chain-silent'

export type Health = { ok: boolean; faults: HealthFault[]; reasons: string[] }

/** One missing answer is normal; a node that misses three is down. */
const TOLERATED_FAILURES = 2

/** Whether what this site shows is fresh and right, as far as it is known. */
export function healthOf({ head, tip, indexer, lagMs, stillMs }: Look): Health {
  const { difference } = indexer
  const found: [HealthFault, string][] = freshnessFaults({
    headBlock: head?.blockNumber ?? null,
    lagMs,
    stillMs,
    difference,
  })
  if (tip.failures > TOLERATED_FAILURES) found.push(['chain-silent', 'This server’s node does not answer.'])
  return {
    ok: found.every(([fault]) => fault === 'chain-silent'),
    faults: found.map(([fault]) => fault),
    reasons: found.map(([, reason]) => reason),
  }
}
