import { type DonationMatrix, donationMatrix } from '../src/totals/donation-matrix'
import { sharedVector } from './shared-vector'

/** A table of donors by projects, in whole tokens, and what each algorithm of the reference gave for it. */
export type VariantRound = {
  name: string
  donors: string[]
  projects: string[]
  matrix: number[][]
  results: Record<string, Record<string, number>>
}

export const variantRounds = sharedVector<VariantRound>('qf_calculator_variants.json')

export function matrixOfRound({ donors, projects, matrix }: VariantRound): DonationMatrix {
  return donationMatrix(
    matrix.flatMap((row, i) =>
      row.map((whole, p) => ({
        donor: donors[i] ?? '',
        campaign: projects[p] ?? '',
        amount: BigInt(whole) * 10n ** 18n,
      })),
    ),
  )
}
