import type { LiveSums } from './live-sums'

/** Raw matches by campaign id, ascending by code units. */
export function rawsOf(campaigns: readonly string[], raw: LiveSums): { campaigns: string[]; raw: Float64Array } {
  const numbers = new Map(campaigns.map((campaign, number) => [campaign, number]))
  const ids = [...campaigns].sort()
  return { campaigns: ids, raw: Float64Array.from(ids, (id) => raw.at(numbers.get(id) ?? -1)) }
}

/** Changes of raw matches by campaign id, those that are not 0. */
export function risesOf(campaigns: readonly string[], touched: Iterable<number>, rises: LiveSums): Map<string, number> {
  const found = new Map<string, number>()
  for (const number of touched) {
    const rise = rises.at(number)
    if (rise !== 0) found.set(campaigns[number] ?? '', rise)
  }
  return found
}
