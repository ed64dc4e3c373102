import { campaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'

/** What an entry of a donor's row, and one of the table, takes, compared with an addition to an entry; measured. */
const COSTS = { row: 12, table: 3 }

/** Additions that each campaign takes in COCM, or what takes as long. */
export function cocmWork(matrix: DonationMatrix): Float64Array {
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
    return workOf(clusters, additions, to - from)
  })
}

/**
 * About `cocmWork`, in a small part of its time: as many clusters as chance would touch, and not those that the donors
 * do touch.
 */
export function cocmWorkAbout(matrix: DonationMatrix): Float64Array {
  const campaigns = matrix.campaigns.length
  const degrees = new Uint32Array(matrix.donors.length)
  for (const donor of matrix.donorOf) degrees[donor] = (degrees[donor] ?? 0) + 1
  return Float64Array.from(matrix.campaigns, (_, campaign) => {
    const [from, to] = [matrix.starts[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0]
    let additions = 0
    for (let pair = from; pair < to; pair++) additions += degrees[matrix.donorOf[pair] ?? 0] ?? 0
    return workOf(campaigns * (1 - Math.exp(-additions / campaigns)), additions, to - from)
  })
}

function workOf(clusters: number, additions: number, donors: number): number {
  return clusters * (additions + COSTS.row * donors + COSTS.table * clusters)
}
