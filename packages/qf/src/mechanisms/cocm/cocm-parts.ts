import type { DonationMatrix } from '../../totals/donation-matrix'
import { cocmWork } from './cocm-work'

/**
 * Splits the campaigns of a round into parts that take about as long in COCM, for workers: `cocmRawOf` computes a part,
 * and what it gives for a campaign does not depend on the part that it is in. The same split every time.
 * @returns The numbers of each part's campaigns, ascending; parts are empty where campaigns are fewer.
 * @throws RangeError if the number of parts is not a whole number of at least 1.
 */
export function cocmParts(matrix: DonationMatrix, parts: number): Uint32Array[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`A round cannot be split into ${parts} parts`)
  const work = cocmWork(matrix)
  const split = Array.from({ length: parts }, () => ({ campaigns: [] as number[], work: 0 }))
  const byWork = [...work.keys()].sort((a, b) => (work[b] ?? 0) - (work[a] ?? 0))
  for (const campaign of byWork) {
    const least = split.reduce((best, each) => (each.work < best.work ? each : best))
    least.campaigns.push(campaign)
    least.work += work[campaign] ?? 0
  }
  return split.map(({ campaigns }) => Uint32Array.from(campaigns).sort())
}
