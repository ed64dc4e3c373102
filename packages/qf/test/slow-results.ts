import { type DonationMatrix, donationMatrix } from '../src/totals/donation-matrix'
import { givenOf } from './given-of'
import { donationsOf, type OwnVector } from './own-vectors'
import { slowCocm, slowPairwise, slowPlain, slowUnreduced } from './slow-mechanisms'

/** What the slow mechanisms give for a vector's donations, per algorithm and campaign. */
export function slowResults(vector: Pick<OwnVector, 'donations'>): OwnVector['raw'] {
  const matrix = donationMatrix(donationsOf(vector))
  const given = givenOf(matrix)
  const trust = matrix.donors.map((_, i) => trustOf(i))
  return {
    plain: byCampaign(matrix, slowPlain(given)),
    unreduced: byCampaign(matrix, slowUnreduced(given)),
    'pairwise 25': byCampaign(matrix, slowPairwise(given, 25)),
    'pairwise 0.5': byCampaign(matrix, slowPairwise(given, 0.5)),
    'pairwise 25 with trust': byCampaign(matrix, slowPairwise(given, 25, trust)),
    'cocm harsh': byCampaign(matrix, slowCocm(given, 'harsh')),
    'cocm soft': byCampaign(matrix, slowCocm(given, 'soft')),
  }
}

/** Some trust, by the number of a donor: 0.5 to 1.5. */
export function trustOf(donor: number): number {
  return 0.5 + (donor % 5) / 4
}

/** A value of each campaign, by its id. */
export function byCampaign<Value>({ campaigns }: DonationMatrix, values: Iterable<Value>): Record<string, Value> {
  const all = [...values]
  return Object.fromEntries(
    campaigns.map((campaign, index) => {
      const value = all[index]
      if (value === undefined) throw new Error(`${campaign} has no value`)
      return [campaign, value]
    }),
  )
}
