import type { DonationMatrix } from '../src/totals/donation-matrix'

/**
 * A matrix as the full table that the slow mechanisms take: donors by campaigns, 0 where nothing was given. Below the
 * donors is a row of one who gave nothing, so that a table without donors still has its width.
 */
export function givenOf({ donors, campaigns, starts, donorOf, amounts }: DonationMatrix): number[][] {
  const given = [...donors, 'nobody'].map(() => campaigns.map(() => 0))
  for (const campaign of campaigns.keys()) {
    for (let pair = starts[campaign] ?? 0; pair < (starts[campaign + 1] ?? 0); pair++) {
      const row = given[donorOf[pair] ?? 0]
      if (row !== undefined) row[campaign] = amounts[pair] ?? 0
    }
  }
  return given
}
