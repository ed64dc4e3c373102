import type { Look } from './look'

/** What is wrong; each but `chain-silent` makes the site unfit to be read. */
export type HealthFault = 'empty' | 'behind' | 'head-stands' | 'differs' | 'chain-silent'

export type Health = { ok: boolean; faults: HealthFault[]; reasons: string[] }

/** A database that is behind for longer is not shown to readers who can be sent elsewhere. */
const MAX_LAG_MS = 60_000
/** One question lost is nothing; a node that leaves three open is down. */
const TOLERATED_FAILURES = 2

/** Whether what this site shows is fresh and right, as far as anybody knows. */
export function healthOf({ head, tip, indexer, lagMs, stillMs }: Look): Health {
  const found: [HealthFault, string][] = []
  if (!head) found.push(['empty', 'Nothing has been read from the chain yet.'])
  else if (stillMs > MAX_LAG_MS) {
    found.push([
      'head-stands',
      `The chain moves, but block ${head.blockNumber} has been the last one for ${inSeconds(stillMs)}.`,
    ])
  } else if (lagMs > MAX_LAG_MS) {
    found.push(['behind', `The database has been behind the chain for ${inSeconds(lagMs)}.`])
  }
  if (indexer.difference !== null) found.push(['differs', indexer.difference])
  if (tip.failures > TOLERATED_FAILURES) found.push(['chain-silent', 'This server’s node does not answer.'])
  return {
    ok: found.every(([fault]) => fault === 'chain-silent'),
    faults: found.map(([fault]) => fault),
    reasons: found.map(([, reason]) => reason),
  }
}

function inSeconds(ms: number): string {
  return `${Math.floor(ms / 1_000)} s`
}
