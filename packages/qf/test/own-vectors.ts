import { readFileSync } from 'node:fs'
import type { Donation } from '../src/totals/donation-matrix'

/**
 * A round with what the slow mechanisms give for it, so that nothing is untested where the vectors of other
 * implementations are absent, and payouts to the unit, so that a result that changes anywhere is seen.
 * @property donations Donor, campaign and amount in 1e-18 token.
 * @property raw Per algorithm, by campaign, in whole tokens: from ./slow-mechanisms.
 * @property paid Per setting, by campaign, in base units: from `computeMatch`, when the file was written.
 */
export type OwnVector = {
  name: string
  donations: [donor: string, campaign: string, amount: string][]
  raw: Record<string, Record<string, number>>
  paid: Record<string, Record<string, string>>
}

export const ownVectorsPath = new URL('own-vectors.json', import.meta.url)

export function readOwnVectors(): OwnVector[] {
  return JSON.parse(readFileSync(ownVectorsPath, 'utf8')) as OwnVector[]
}

export function donationsOf({ donations }: Pick<OwnVector, 'donations'>): Donation[] {
  return donations.map(([donor, campaign, amount]) => ({ donor, campaign, amount: BigInt(amount) }))
}
