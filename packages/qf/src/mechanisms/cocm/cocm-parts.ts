import { campaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'

/** What an entry of a donor's row, and one of the table, takes, compared with an addition to an entry; measured. */
const COSTS = { row: 12, table: 3 }

/**
 * Splits the campaigns of a round into parts that take about as long in COCM, for workers: `cocmRawOf` computes a part,
 * and what it gives for a campaign does not depend on the part that it is in. The same split every time.
 * @returns The numbers of each part's campaigns, ascending; parts are empty where campaigns are fewer.
 * @throws RangeError if the number of parts is not a whole number of at least 1.
 */
export function cocmParts(matrix: DonationMatrix, parts: number): Uint32Array[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`A round cannot be split into ${parts} parts`)
  const work = workOf(matrix)
  const split = Array.from({ length: parts }, () => ({ campaigns: [] as number[], work: 0 }))
  const byWork = [...work.keys()].sort((a, b) => (work[b] ?? 0) - (work[a] ?? 0))
  for (const campaign of byWork) {
    const least = split.reduce((best, each) => (each.work < best.work ? each : best))
    least.campaigns.push(campaign)
    least.work += work[campaign] ?? 0
  }
  return split.map(({ campaigns }) => Uint32Array.from(campaigns).sort())
}

/** Additions that each campaign takes, or what takes as long. */
function workOf(matrix: DonationMatrix): Float64Array {
  const { starts, campaignOf } = campaignsByDonor(matrix)
  /** For which campaign each was last seen as a cluster. */
  const seenFor = new Int32Array(matrix.campaigns.length).fill(-1)
  return Float64Array.from(matrix.campaigns, (_, campaign) => {
    const [from, to] = [matrix.starts[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0]
    let [clusters, additions] = [0, 0]
    for (let pair = from; pair < to; pair++) {
      const donor = matrix.donorOf[pair] ?? 0
      const end = starts[donor + 1] ?? 0
      for (let k = starts[donor] ?? 0; k < end; k++) {
        const cluster = campaignOf[k] ?? 0
        if (seenFor[cluster] !== campaign) clusters++
        seenFor[cluster] = campaign
        additions++
      }
    }
    return clusters * (additions + COSTS.row * (to - from) + COSTS.table * clusters)
  })
}
