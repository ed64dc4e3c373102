import type { CampaignTally } from '../csv/read-tallies'
import { NO_RAW, type RawAmount, type Raws } from './raw-amount'

const BITS = 512n
const WHOLE = 10n ** 18n

/** Raws of tallies, S^2 - Q, as exact as S and Q are. */
export class TallyRaws implements Raws {
  readonly size: number
  readonly #raws: readonly RawAmount[]

  constructor(tallies: readonly CampaignTally[]) {
    this.size = tallies.length
    this.#raws = tallies.map(rawOf)
  }

  at(campaign: number): RawAmount {
    return this.#raws[campaign] ?? NO_RAW
  }

  finish(): void {
    // They are final from the start.
  }
}

/** A square that is less than Q by the rounding of S is one donor's. */
function rawOf({ sumRoots, sum }: CampaignTally): RawAmount {
  const square = sumRoots * sumRoots
  if (square <= sum * WHOLE) return NO_RAW
  const value = ((square - sum * WHOLE) << BITS) / WHOLE
  return { bits: BITS, value, error: 1n, floor: (value + 1n) >> BITS, isFinal: true }
}
