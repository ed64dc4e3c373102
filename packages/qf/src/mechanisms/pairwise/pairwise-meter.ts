import { type OnProgress, WorkMeter } from '../../progress/work-meter'
import type { CampaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'

/** How many pairs of donors within campaigns a round has: what the time of pairwise grows with. */
export function donorPairs({ campaigns, starts }: Pick<DonationMatrix, 'campaigns' | 'starts'>): number {
  let pairs = 0
  for (let campaign = 0; campaign < campaigns.length; campaign++) {
    const donors = (starts[campaign + 1] ?? 0) - (starts[campaign] ?? 0)
    pairs += (donors * (donors - 1)) / 2
  }
  return pairs
}

/** Counts the pairs of a donor with greater donors, donor by donor; undefined without anybody to report to. */
export function pairwiseMeter(
  matrix: DonationMatrix,
  { starts, campaignOf, pairOf }: CampaignsByDonor,
  onProgress: OnProgress | undefined,
): ((donor: number) => void) | undefined {
  if (onProgress === undefined) return undefined
  const meter = new WorkMeter(donorPairs(matrix), onProgress)
  return (donor) => {
    let greater = 0
    for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++)
      greater += (matrix.starts[(campaignOf[k] ?? 0) + 1] ?? 0) - (pairOf[k] ?? 0) - 1
    meter.add(greater)
  }
}
