export type FreshnessFault = 'empty' | 'behind' | 'head-stands' | 'differs'

export type Freshness = {
  /** The newest block that the database has; null: none. */
  headBlock: bigint | null
  /** For how long the database has been behind the chain, and of that, for how long it has not moved. */
  lagMs: number
  stillMs: number
  /** What differs between tables and contracts, in words. */
  difference: string | null
}

/** If the database is behind for longer, health reports it, so that readers can be sent to another server. */
const MAX_LAG_MS = 60_000

/** What makes the database unfit for readers, each with a sentence for people. */
export function freshnessFaults({ headBlock, lagMs, stillMs, difference }: Freshness): [FreshnessFault, string][] {
  const found: [FreshnessFault, string][] = []
  const seconds = (ms: number) => `${Math.floor(ms / 1_000)} s`
  if (headBlock === null) found.push(['empty', 'Nothing has been read from the chain yet.'])
  else if (stillMs > MAX_LAG_MS) {
    found.push([
      'head-stands',
      `The chain moves, but block ${headBlock} has been the last one for ${seconds(stillMs)}.`,
    ])
  } else if (lagMs > MAX_LAG_MS) {
    found.push(['behind', `The database has been behind the chain for ${seconds(lagMs)}.`])
  }
  if (difference !== null) found.push(['differs', difference])
  return found
}
